/** From an event to a recorded outcome: fan-out, the delivery saga, sending and recording, ports. */
@NullMarked
package io.hooktrail.application.delivery;

import org.jspecify.annotations.NullMarked;
