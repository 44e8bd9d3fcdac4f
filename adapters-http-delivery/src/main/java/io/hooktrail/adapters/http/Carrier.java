package io.hooktrail.adapters.http;

import java.time.InstantSource;
import java.util.concurrent.ScheduledExecutorService;

/**
 * What every flight needs.
 *
 * @param thread the one thread to which flights, lanes, look-ups and the request writer belong
 */
record Carrier(
        InstantSource clock,
        UrlRules rules,
        AddressGuard guard,
        HostAddresses hosts,
        RequestWriter writer,
        OutgoingClient client,
        HttpDeliveryAdapter.Limits limits,
        ScheduledExecutorService thread) {}
