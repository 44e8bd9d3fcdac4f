/** How commands are dispatched and how rows are gathered in a unit of work: what every feature shares. */
@NullMarked
package io.hooktrail.application;

import org.jspecify.annotations.NullMarked;
