package io.hooktrail.adapters.web.rest.delivery;

import org.jspecify.annotations.Nullable;

/**
 * What to test a webhook with.
 *
 * @param eventType such as {@code client.update}; absent for a sample that says no more than that it is one
 */
record TestRequest(@Nullable String eventType) {}
