/** What {@code mvn spring-boot:run} shows: three accounts, receivers good and bad, and a life that never stops. */
@NullMarked
package io.hooktrail.demo;

import org.jspecify.annotations.NullMarked;
