package io.hooktrail.domain.account;

/**
 * How long what is known of a delivery is kept (C1). Both 1 to 365 days, checked by {@link AccountDecider}.
 *
 * @param metricsDays its head: event, endpoint, status, times, codes (MT-08)
 * @param deliveryLogDays its log: headers, payload, response (GKM-28)
 */
public record Retention(int metricsDays, int deliveryLogDays) {

    /** Where neither account nor installation chose otherwise. */
    public static final Retention STANDARD = new Retention(90, 30);

    /** The longest that can be chosen, in days. */
    public static final int MAX_DAYS = 365;

    /** Whether both are within their bounds. */
    public boolean isAllowed() {
        return within(metricsDays) && within(deliveryLogDays);
    }

    private static boolean within(int days) {
        return days >= 1 && days <= MAX_DAYS;
    }
}
