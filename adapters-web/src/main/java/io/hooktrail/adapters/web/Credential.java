package io.hooktrail.adapters.web;

import io.hooktrail.domain.account.ApiKeyId;
import io.hooktrail.domain.account.MemberId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What a caller proved to be who they are. Limits are counted by it, and events name it as their actor. */
public sealed interface Credential {

    /** Who it is, as events and logs name them: {@code key:<id>}, {@code member:<id>} or {@code token:<digest>}. */
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
     * <p>Providers may take an email for a subject, and personal data enters no event: events name a digest of issuer and
     * subject, by which whoever knows both finds what a token did.
     *
     * @param issuer a subject is unique for one issuer only
     */
    record BearerToken(String issuer, String subject) implements Credential {

        private String pseudonym() {
            return UUID.nameUUIDFromBytes((issuer + "\n" + subject).getBytes(StandardCharsets.UTF_8))
                    .toString();
        }

        @Override
        public String actor() {
            return "token:" + pseudonym();
        }
    }
}
