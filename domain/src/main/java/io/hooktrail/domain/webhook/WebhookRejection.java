package io.hooktrail.domain.webhook;

import io.hooktrail.domain.Rejection;
import java.util.Collection;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Why something asked of a webhook was refused. */
public sealed interface WebhookRejection extends Rejection {

    /** A value that no webhook can have. */
    sealed interface Unusable extends WebhookRejection {
        @Override
        default Kind kind() {
            return Kind.INVALID;
        }
    }

    /** No webhook has this id, or none that the caller may see. */
    record WebhookUnknown(WebhookId webhook) implements WebhookRejection {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }

        @Override
        public String detail() {
            return "There is no webhook " + webhook + ".";
        }
    }

    /** A webhook with this id was created before. */
    record WebhookAlreadyCreated(WebhookId webhook) implements WebhookRejection {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String detail() {
            return "Webhook " + webhook + " exists already.";
        }
    }

    /** The account's plan does not include webhooks (TM-01). */
    record PlanWithoutWebhooks(String plan) implements WebhookRejection {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }

        @Override
        public String detail() {
            return "The account's plan, " + plan + ", does not include webhooks. Upgrade the account to set them up.";
        }
    }

    /** It is no longer what the caller saw. */
    record ChangedMeanwhile(WebhookId webhook) implements WebhookRejection {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String detail() {
            return "Webhook " + webhook + " was changed meanwhile. Read it again and repeat the change.";
        }
    }

    /** Empty, too long, or with control characters. */
    record NameUnusable(int longest) implements Unusable {
        @Override
        public String detail() {
            return "name must have 1 to " + longest + " characters, not all blank, no control characters.";
        }
    }

    /** Requests cannot go there. */
    record UrlUnusable(String flaw) implements Unusable {
        @Override
        public String detail() {
            return "url " + flaw + ".";
        }
    }

    /** No events, or too many. */
    record EventsUnusable(int most) implements Unusable {
        @Override
        public String detail() {
            return "events must name 1 to " + most + " events, such as \"client.*\"; \"*\" asks for all.";
        }
    }

    /**
     * The catalogue does not have it.
     *
     * @param flaw what is not known, and what is
     */
    record EventUnknown(String flaw) implements Unusable {
        static EventUnknown malformed() {
            return new EventUnknown(
                    "events look like *, client.*, ticket.closed, booking.confirmed or booking[instant].confirmed");
        }

        static EventUnknown type(String asked, Collection<String> known) {
            return new EventUnknown("there is no event type " + asked + "; there are " + listed(known));
        }

        static EventUnknown graphOfEntity(String type) {
            return new EventUnknown("only booking events have a graph, " + type + " events have none");
        }

        static EventUnknown graph(String asked, Collection<String> known) {
            return new EventUnknown("there is no booking graph " + asked + "; there are " + listed(known));
        }

        static EventUnknown action(String type, @Nullable String graph, String asked, Collection<String> known) {
            String of = graph == null ? type : type + "[" + graph + "]";
            return new EventUnknown("there is no event " + of + "." + asked + "; there are " + listed(known));
        }

        private static String listed(Collection<String> known) {
            return String.join(", ", new TreeSet<>(known));
        }

        @Override
        public String detail() {
            return "events: " + flaw + ".";
        }
    }

    /** A header that may not be sent. */
    record HeadersUnusable(String flaw) implements Unusable {
        @Override
        public String detail() {
            return "headers: " + flaw + ".";
        }
    }

    /** A time-out or a rate out of bounds. */
    record PolicyUnusable(String field, String flaw) implements Unusable {
        @Override
        public String detail() {
            return field + " " + flaw + ".";
        }
    }

    /** The pauses, statuses or the jitter of a retry policy are out of bounds. */
    record RetryPolicyUnusable(String flaw) implements Unusable {
        @Override
        public String detail() {
            return "The retry policy cannot be used: " + flaw + ".";
        }
    }

    /** Without {@code v1}. */
    record SchemesUnusable() implements Unusable {
        @Override
        public String detail() {
            return "signature_schemes must include v1: every request carries it. v1a may come beside it.";
        }
    }

    /**
     * A secret that a webhook cannot have.
     *
     * @param flaw what to change; it never repeats the secret
     */
    record SecretUnusable(String flaw) implements Unusable {
        @Override
        public String detail() {
            return "secret " + flaw + ".";
        }
    }

    /** The secrets before would be valid for too long, or for less than no time. */
    record OverlapUnusable(long longestInSeconds) implements Unusable {
        @Override
        public String detail() {
            return "overlap_seconds must be 0 to " + longestInSeconds + ".";
        }
    }

    /**
     * A name that stands for nothing.
     *
     * @param field where it stood
     * @param known the names that stand for something
     */
    record NameUnknown(String field, Collection<String> known) implements Unusable {
        @Override
        public String detail() {
            return field + " must be one of " + String.join(", ", known) + ".";
        }
    }
}
