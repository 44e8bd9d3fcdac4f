/** The runnable application: where domain, application and adapters are plugged together. */
@NullMarked
package io.hooktrail;

import org.jspecify.annotations.NullMarked;
