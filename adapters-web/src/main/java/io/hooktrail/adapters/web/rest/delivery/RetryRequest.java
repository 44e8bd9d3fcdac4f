package io.hooktrail.adapters.web.rest.delivery;

/**
 * How to try again.
 *
 * @param force also what was delivered: a deliberate duplicate (C9)
 */
record RetryRequest(boolean force) {}
