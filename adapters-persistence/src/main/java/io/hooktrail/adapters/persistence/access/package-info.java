/** The records of who read what. */
@NullMarked
package io.hooktrail.adapters.persistence.access;

import org.jspecify.annotations.NullMarked;
