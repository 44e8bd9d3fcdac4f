/** Webhooks: which there are, how each does, and all that can be done with one (TM, SBO). */
@NullMarked
package io.hooktrail.adapters.web.page.webhook;

import org.jspecify.annotations.NullMarked;
