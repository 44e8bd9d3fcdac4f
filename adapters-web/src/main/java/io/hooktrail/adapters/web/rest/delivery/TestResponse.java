package io.hooktrail.adapters.web.rest.delivery;

import io.hooktrail.domain.delivery.DeliveryId;

/** The delivery of the sample. */
record TestResponse(DeliveryId deliveryId) {}
