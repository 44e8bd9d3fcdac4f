/** How often webhooks were triggered and what came of it: read ports. */
@NullMarked
package io.hooktrail.application.usage;

import org.jspecify.annotations.NullMarked;
