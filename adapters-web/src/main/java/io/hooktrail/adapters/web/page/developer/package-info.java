/** Developer options: the global version, and everything one needs to build a receiver (TM-03 to TM-05). */
@NullMarked
package io.hooktrail.adapters.web.page.developer;

import org.jspecify.annotations.NullMarked;
