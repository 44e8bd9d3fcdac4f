package io.hooktrail.adapters.web.rest.delivery;

/** The number of the attempt that was asked for. */
record RetryResponse(int attempt) {}
