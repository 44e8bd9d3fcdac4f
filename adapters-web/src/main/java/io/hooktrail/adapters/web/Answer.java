package io.hooktrail.adapters.web;

import io.hooktrail.application.Accepted;

/** What became of one command out of many. */
public sealed interface Answer {

    /** It was done, durably. */
    record Done(Accepted accepted) implements Answer {}

    /** It was not done; {@link Problems#of(Throwable)} says why. */
    record Failed(RuntimeException cause) implements Answer {}
}
