package io.hooktrail.adapters.web.rest.entity;

import java.util.List;

/** Up to 1,000 events at once. */
record EventsRequest(List<EventRequest> events) {}
