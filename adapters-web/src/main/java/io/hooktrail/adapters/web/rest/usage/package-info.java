/** Usage at the API: behind the grant of the account (MT-03), collected for all. */
@NullMarked
package io.hooktrail.adapters.web.rest.usage;

import org.jspecify.annotations.NullMarked;
