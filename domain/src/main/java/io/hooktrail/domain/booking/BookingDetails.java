package io.hooktrail.domain.booking;

import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who comes, to what and on which calendar: personal data that a command carries past the decider, never into an event.
 * The text forms say nothing.
 *
 * @param zone in which its times are shown
 * @param customer null for a class or a reservation without one
 */
public record BookingDetails(ZoneId zone, @Nullable Customer customer, Occasion occasion, Calendar calendar) {

    @Override
    public String toString() {
        return "BookingDetails[…]";
    }

    /**
     * Who books; texts are empty where unknown.
     *
     * @param meta a JSON object as text
     */
    public record Customer(
            UUID id, String name, String email, String phone, String voip, String timezone, String meta) {

        @Override
        public String toString() {
            return "Customer[…]";
        }
    }

    /** What it is about; texts are empty where unknown. */
    public record Occasion(String what, String where, String description, String rsvp, boolean allDay) {

        @Override
        public String toString() {
            return "Occasion[…]";
        }
    }

    /** The calendar it stands on; texts are empty where unknown. */
    public record Calendar(
            UUID id,
            String providerId,
            String providerAccess,
            boolean providerPrimary,
            boolean providerSync,
            String name,
            String description,
            String foregroundColor,
            String backgroundColor) {

        @Override
        public String toString() {
            return "Calendar[…]";
        }
    }
}
