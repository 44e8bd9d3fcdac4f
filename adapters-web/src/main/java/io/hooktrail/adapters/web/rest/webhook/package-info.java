/** Webhooks at the API. */
@NullMarked
package io.hooktrail.adapters.web.rest.webhook;

import org.jspecify.annotations.NullMarked;
