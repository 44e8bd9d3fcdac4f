/**
 * Request bins: receivers for trying webhooks out, without a server of one's own (TK-17).
 *
 * <p>They are a tool beside the system, not a part of its story: no aggregate, no events, no history. What they keep is
 * bounded, and may be thrown away.
 */
@NullMarked
package io.hooktrail.application.bin;

import org.jspecify.annotations.NullMarked;
