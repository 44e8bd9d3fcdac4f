/** Who read what was sent to receivers, or what was kept of it. */
@NullMarked
package io.hooktrail.application.access;

import org.jspecify.annotations.NullMarked;
