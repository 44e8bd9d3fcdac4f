/** The handful of types that every feature of the domain shares: commands, events, ids, refusals. */
@NullMarked
package io.hooktrail.domain;

import org.jspecify.annotations.NullMarked;
