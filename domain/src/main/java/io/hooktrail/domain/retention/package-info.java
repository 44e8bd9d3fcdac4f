/** How long things are kept, and what was taken away when that was over. */
@NullMarked
package io.hooktrail.domain.retention;

import org.jspecify.annotations.NullMarked;
