/** Webhook Deliveries: every attempt, what went over the wire, and retries one by one or in bulk (GKM). */
@NullMarked
package io.hooktrail.adapters.web.page.deliveries;

import org.jspecify.annotations.NullMarked;
