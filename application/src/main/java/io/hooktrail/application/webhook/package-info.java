/** Webhooks: aggregate, matching, secrets by reference, health, ports. */
@NullMarked
package io.hooktrail.application.webhook;

import org.jspecify.annotations.NullMarked;
