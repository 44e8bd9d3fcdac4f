/** Request bins over HTTP: looking after them with a key, and receiving for them without one. */
@NullMarked
package io.hooktrail.adapters.web.rest.bin;

import org.jspecify.annotations.NullMarked;
