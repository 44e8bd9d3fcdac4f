/** REST: the history, for auditors. */
@NullMarked
package io.hooktrail.adapters.web.rest.history;

import org.jspecify.annotations.NullMarked;
