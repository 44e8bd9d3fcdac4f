package io.hooktrail.domain.account;

import io.hooktrail.domain.Rejection;
import io.hooktrail.domain.account.AccountCommand.RotateApiKey;
import io.hooktrail.domain.webhook.PayloadVersion;

/** Why something asked of an account was refused. */
public sealed interface AccountRejection extends Rejection {

    /** No account has this id, or none that the caller may see. */
    record AccountUnknown(AccountId account) implements AccountRejection {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }

        @Override
        public String detail() {
            return "There is no account " + account + ".";
        }
    }

    /** An account with this id was opened before. */
    record AccountAlreadyOpen(AccountId account) implements AccountRejection {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String detail() {
            return "Account " + account + " is open already.";
        }
    }

    /** A name that is empty or too long. */
    record NameNotAllowed(int longest) implements AccountRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String detail() {
            return "name must have 1 to " + longest + " characters that are not all blank.";
        }
    }

    /** Not a time zone. */
    record TimeZoneUnknown() implements AccountRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String detail() {
            return "time_zone must be an IANA name such as Europe/Copenhagen.";
        }
    }

    /** A preview may be pinned by a webhook, but not be the default of an account (TM-17). */
    record VersionNotStable(PayloadVersion version) implements AccountRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String detail() {
            return version + " is a preview: only a webhook that pins it gets it.";
        }
    }

    /** Outside 1 to 365 days. */
    record RetentionNotAllowed(Retention asked) implements AccountRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String detail() {
            return "metrics_days and delivery_log_days must be 1 to " + Retention.MAX_DAYS + ".";
        }
    }

    /** The account has no key with this id. */
    record ApiKeyUnknown(ApiKeyId key) implements AccountRejection {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }

        @Override
        public String detail() {
            return "The account has no API key " + key + ".";
        }
    }

    /** The account has no member with this id. */
    record MemberUnknown(MemberId member) implements AccountRejection {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }

        @Override
        public String detail() {
            return "The account has no member " + member + ".";
        }
    }

    /** Nobody can be reached there. */
    record EmailNotAllowed() implements AccountRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String detail() {
            return "email must be an address such as kim@example.com.";
        }
    }

    /** Somebody signs in with this address already, in this account or another. */
    record EmailTaken() implements AccountRejection {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String detail() {
            return "A member has this email already. An address belongs to one member of one account.";
        }
    }

    /** The link was used, replaced by a later one, or has expired. */
    record InvitationNotOpen() implements AccountRejection {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String detail() {
            return "This link has been used, replaced or has expired. Ask for a new one.";
        }
    }

    /** A password that nobody should have. */
    record PasswordNotAllowed(String reason) implements AccountRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String detail() {
            return "The password " + reason + ".";
        }
    }

    /** Without this member nobody could run the installation. */
    record LastSuperAdmin() implements AccountRejection {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String detail() {
            return "This is the only super admin who has joined. Let another one join first.";
        }
    }

    /** A key that would have expired before it was issued. */
    record ExpiryNotAhead() implements AccountRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String detail() {
            return "expires_at must be in the future.";
        }
    }

    /** More than a week with two keys, or less than none. */
    record OverlapNotAllowed() implements AccountRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String detail() {
            return "overlap_seconds must be 0 to " + RotateApiKey.LONGEST_OVERLAP.toSeconds() + ".";
        }
    }

    /** A key that was revoked or has expired has no successor. */
    record ApiKeyOpensNothing(ApiKeyId key) implements AccountRejection {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String detail() {
            return "The API key " + key + " is revoked or has expired; issue another one.";
        }
    }
}
