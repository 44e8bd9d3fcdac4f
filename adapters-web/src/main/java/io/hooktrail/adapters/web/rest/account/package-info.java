/** Accounts and API keys over HTTP. */
@NullMarked
package io.hooktrail.adapters.web.rest.account;

import org.jspecify.annotations.NullMarked;
