package io.hooktrail.wiring;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The features and what each stands on. The {@code @Order} of their modules is the order in which their handlers run in
 * the transaction of an event: what others read comes first, the fan-out last.
 *
 * <ol>
 *   <li>{@link AccountWiring}: who there is
 *   <li>{@link EntityWiring}: what happens to their things
 *   <li>{@link WebhookWiring}: who hears of it
 *   <li>{@link BookingWiring}: what happens to their bookings
 *   <li>{@link DeliveryWiring}: what is owed, and how it is sent
 *   <li>{@link BulkRetryWiring}: what is sent once more
 * </ol>
 */
@Configuration(proxyBeanMethods = false)
@Import({
    KernelWiring.class,
    AccountWiring.class,
    EntityWiring.class,
    WebhookWiring.class,
    BookingWiring.class,
    DeliveryWiring.class,
    BinWiring.class,
    BulkRetryWiring.class,
    UsageWiring.class
})
class FeatureWiring {}
