/** A webhook asks for events and says how they are to be sent. */
@NullMarked
package io.hooktrail.domain.webhook;

import org.jspecify.annotations.NullMarked;
