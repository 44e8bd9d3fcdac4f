/** Webhook Usage: how often webhooks were triggered, what came of it, and each delivery (MT). */
@NullMarked
package io.hooktrail.adapters.web.page.usage;

import org.jspecify.annotations.NullMarked;
