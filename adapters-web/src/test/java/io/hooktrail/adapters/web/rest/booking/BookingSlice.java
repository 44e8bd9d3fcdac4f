package io.hooktrail.adapters.web.rest.booking;

import io.hooktrail.adapters.web.WebSlice;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The bookings of the API, with {@link FakeBookings} behind them. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WebSlice
@Import({BookingController.class, BookingRejectionDetails.class, JsonBookingDocuments.class, BookingSlice.Fakes.class})
@interface BookingSlice {

    /** What is behind. */
    @TestConfiguration(proxyBeanMethods = false)
    class Fakes {
        @Bean
        FakeBookings bookings() {
            return new FakeBookings();
        }
    }
}
