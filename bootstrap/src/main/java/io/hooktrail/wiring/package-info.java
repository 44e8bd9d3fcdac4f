/** Which part gets which: the table of contents of the system. */
@NullMarked
package io.hooktrail.wiring;

import org.jspecify.annotations.NullMarked;
