/** The one public type of this module, and what its feature packages share. */
@NullMarked
package io.hooktrail.adapters.persistence;

import org.jspecify.annotations.NullMarked;
