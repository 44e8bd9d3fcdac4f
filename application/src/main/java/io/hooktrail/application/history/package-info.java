/** What happened, event by event, as it is stored. */
@NullMarked
package io.hooktrail.application.history;

import org.jspecify.annotations.NullMarked;
