/** How the REST API speaks JSON, reads its arguments and tells problems. */
@NullMarked
package io.hooktrail.adapters.web.rest;

import org.jspecify.annotations.NullMarked;
