package io.hooktrail.wiring;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How attempts are made where neither webhook nor account says otherwise.
 *
 * @param timeout wall clock for one exchange, 1 to 30 s (GKM-26)
 * @param retryDelays the pause before each automatic retry (GKM-27)
 * @param jitter the share of itself by which a delay may vary, 0 to 0.5
 * @param requireHttps whether plain http URLs are refused (C11)
 * @param allowedAddresses CIDRs that are exempt from the address guard
 * @param allowedPorts ports that receivers may listen at; empty for 80, 443, and from 1024 all that belong to no other
 *     protocol
 * @param lease how long a claim lasts without being renewed; longer than any time-out
 * @param patience after how long without a success a webhook is disabled
 * @param inFlight requests in flight together on this node
 * @param inFlightPerWebhook requests in flight to one webhook on this node
 * @param queue attempts that are reserved, queued or in flight together on this node
 */
@ConfigurationProperties("hooktrail.delivery")
record DeliveryProperties(
        @DefaultValue("10s") Duration timeout,
        @DefaultValue({"2m", "6m", "18m"}) List<Duration> retryDelays,
        @DefaultValue("0.1") double jitter,
        @DefaultValue("true") boolean requireHttps,
        @DefaultValue List<String> allowedAddresses,
        @DefaultValue Set<Integer> allowedPorts,
        @DefaultValue("60s") Duration lease,
        @DefaultValue("5d") Duration patience,
        @DefaultValue("256") int inFlight,
        @DefaultValue("64") int inFlightPerWebhook,
        @DefaultValue("4096") int queue) {}
