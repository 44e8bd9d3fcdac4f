/** Business entities and event types: aggregates, catalogue, ports. */
@NullMarked
package io.hooktrail.application.entity;

import org.jspecify.annotations.NullMarked;
