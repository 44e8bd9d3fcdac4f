package io.hooktrail.adapters.web;

import io.hooktrail.domain.account.ApiKeyId;
import io.hooktrail.domain.account.MemberId;

/** What a caller proved to be who they are. Limits are counted by it, and events name it as their actor. */
public sealed interface Credential {

    /** Who it is, as events and logs name them: {@code key:<id>}, {@code member:<id>} or {@code token:<subject>}. */
    String actor();

    /** A key that the account handed out. */
    record ApiKey(ApiKeyId id) implements Credential {
        @Override
        public String actor() {
            return "key:" + id;
        }
    }

    /** Somebody who signed in at the page. */
    record Session(MemberId member) implements Credential {
        @Override
        public String actor() {
            return "member:" + member;
        }
    }

    /**
     * A bearer token of an OpenID provider.
     *
     * @param issuer a subject is unique for one issuer only
     */
    record BearerToken(String issuer, String subject) implements Credential {
        @Override
        public String actor() {
            return "token:" + subject;
        }
    }
}
