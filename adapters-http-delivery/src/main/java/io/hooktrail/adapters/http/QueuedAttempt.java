package io.hooktrail.adapters.http;

import io.hooktrail.application.delivery.Exchange;
import io.hooktrail.application.delivery.OutgoingAttempt;
import java.util.function.Consumer;

/** An attempt on its place in the queue, and who is told how it went. */
record QueuedAttempt(OutgoingAttempt attempt, Consumer<Exchange> outcome) {}
