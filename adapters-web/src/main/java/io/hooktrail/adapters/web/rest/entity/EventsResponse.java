package io.hooktrail.adapters.web.rest.entity;

import java.util.List;

/** What became of a batch: one result an event, in the order of the request. */
record EventsResponse(List<EventResult> results) {}
