package io.hooktrail.adapters.persistence.webhook;

import io.hooktrail.domain.webhook.WebhookId;

/**
 * Where something sealed belongs; it opens nowhere else.
 *
 * @param number that of the secret; 0 for headers, of which there is one set
 */
record SealedPlace(WebhookId webhook, Purpose purpose, int number) {

    /** What is sealed there. */
    enum Purpose {
        SECRET,
        PRIVATE_KEY,
        HEADERS
    }

    static SealedPlace secret(WebhookId webhook, int number) {
        return new SealedPlace(webhook, Purpose.SECRET, number);
    }

    static SealedPlace privateKey(WebhookId webhook, int number) {
        return new SealedPlace(webhook, Purpose.PRIVATE_KEY, number);
    }

    static SealedPlace headers(WebhookId webhook) {
        return new SealedPlace(webhook, Purpose.HEADERS, 0);
    }

    /** As it is bound today. */
    String bound() {
        return webhook + "/" + purpose + "/" + number;
    }

    /** As it was bound before keys had versions: without the number. */
    String boundWithoutNumber() {
        return webhook + "/" + purpose;
    }
}
