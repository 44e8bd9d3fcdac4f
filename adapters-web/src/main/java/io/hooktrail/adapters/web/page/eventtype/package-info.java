/** The event catalogue: every type and action, with schema and sample, who asks for it and how often it was sent. */
@NullMarked
package io.hooktrail.adapters.web.page.eventtype;

import org.jspecify.annotations.NullMarked;
