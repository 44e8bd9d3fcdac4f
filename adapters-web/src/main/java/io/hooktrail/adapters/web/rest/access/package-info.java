/** Who read what. */
@NullMarked
package io.hooktrail.adapters.web.rest.access;

import org.jspecify.annotations.NullMarked;
