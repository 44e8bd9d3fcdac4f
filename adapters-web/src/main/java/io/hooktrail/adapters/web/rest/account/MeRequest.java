package io.hooktrail.adapters.web.rest.account;

/** What members prefer. */
record MeRequest(boolean developerMode) {}
