package io.hooktrail.application.usage;

import java.util.Locale;

/** Why a receiver got a request, given those it had got before (MT-12). */
public enum Verdict {
    /** The first about its event: no repetition. */
    FIRST(false, "The first request about this event."),
    /** Another event about the same thing: no repetition. */
    ANOTHER_EVENT(false, "Another event, with a webhook-id of its own: not a repetition."),
    /** The attempt before ran into a time-out. */
    RETRY_AFTER_TIMEOUT(
            true,
            "Repeated because the attempt before ran into a time-out. The receiver may have handled that one: it has"
                    + " to answer sooner, or to de-duplicate on the webhook-id header."),
    /** The attempt before was not accepted. */
    RETRY_AFTER_ERROR(
            true,
            "Repeated because the attempt before was not accepted. If the receiver had handled it all the same, it has"
                    + " to answer 2xx, or to de-duplicate on the webhook-id header."),
    /** Somebody asked for it. */
    MANUAL_RETRY(true, "Repeated because somebody asked for it. The receiver de-duplicates on the webhook-id header."),
    /** A bulk retry asked for it. */
    BULK_RETRY(true, "Repeated by a bulk retry. The receiver de-duplicates on the webhook-id header."),
    /** A recovery of the webhook asked for it. */
    RECOVERY(true, "Repeated by a recovery of the webhook. The receiver de-duplicates on the webhook-id header."),
    /** Nobody knew what had become of the attempt before. */
    RECOVERY_AFTER_CRASH(
            true,
            "Repeated because the outcome of the attempt before was lost when a node stopped. The receiver"
                    + " de-duplicates on the webhook-id header."),
    /** Two webhooks of one account lead to one URL. */
    TWO_WEBHOOKS_WITH_THE_SAME_URL(
            true,
            "Two webhooks with the same URL chose this event. Delete one of them, or let the receiver de-duplicate on"
                    + " the webhook-id header: it is the same in both."),
    /** A parent hears of its children's events, and so does the child. */
    PARENT_AND_CHILD_SUBSCRIBED(
            true,
            "A webhook of the parent account and one of its child account lead to the same URL. Leave the children out"
                + " of the parent's webhook, or let the receiver de-duplicate on the webhook-id header: it is the same"
                + " in both."),
    /** Two events say the same. */
    SAME_CONTENT(
            true,
            "The producer sent two events with the same content. They have different webhook-ids: the producer has to"
                    + " send it once, with an Idempotency-Key, or the receiver has to compare what they say.");

    private final boolean repetition;
    private final String text;

    Verdict(boolean repetition, String text) {
        this.repetition = repetition;
        this.text = text;
    }

    /** Whether the receiver heard the same before. */
    public boolean repetition() {
        return repetition;
    }

    /** What happened, and who has to de-duplicate on what. */
    public String text() {
        return text;
    }

    /** As it stands in the API. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
