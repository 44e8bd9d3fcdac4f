/** Outgoing HTTP: signs, guards, sends and classifies what receivers answer. */
@NullMarked
package io.hooktrail.adapters.http;

import org.jspecify.annotations.NullMarked;
