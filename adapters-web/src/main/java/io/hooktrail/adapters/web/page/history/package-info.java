/** The page Activity: what happened, event by event, by whom and why. */
@NullMarked
package io.hooktrail.adapters.web.page.history;

import org.jspecify.annotations.NullMarked;
