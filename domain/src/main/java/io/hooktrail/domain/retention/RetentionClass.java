package io.hooktrail.domain.retention;

/** What is kept for how long (C1). */
public enum RetentionClass {
    /** The heads of deliveries and attempts: event, endpoint, status, times, codes (MT-08). */
    METRICS("metrics"),
    /** What went over the wire: headers, payloads, responses (GKM-28). */
    DELIVERY_LOG("delivery-log");

    private final String text;

    RetentionClass(String text) {
        this.text = text;
    }

    /** Its name, in lower case. */
    @Override
    public String toString() {
        return text;
    }
}
