/** Entities, events and event types over HTTP. */
@NullMarked
package io.hooktrail.adapters.web.rest.entity;

import org.jspecify.annotations.NullMarked;
