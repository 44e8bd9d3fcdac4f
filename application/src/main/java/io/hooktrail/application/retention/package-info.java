/** Takes away what has been kept long enough, and says so. */
@NullMarked
package io.hooktrail.application.retention;

import org.jspecify.annotations.NullMarked;
