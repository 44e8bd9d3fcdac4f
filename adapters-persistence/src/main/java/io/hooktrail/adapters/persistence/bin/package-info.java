/** Request bins as tables. */
@NullMarked
package io.hooktrail.adapters.persistence.bin;

import org.jspecify.annotations.NullMarked;
