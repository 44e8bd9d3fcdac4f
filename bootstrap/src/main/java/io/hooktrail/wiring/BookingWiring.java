package io.hooktrail.wiring;

import io.hooktrail.application.booking.BookingModule;
import io.hooktrail.application.booking.Bookings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Bookings. */
@Configuration(proxyBeanMethods = false)
class BookingWiring {

    @Bean
    @Order(4)
    BookingModule bookingModule(Bookings bookings) {
        return new BookingModule(bookings);
    }
}
