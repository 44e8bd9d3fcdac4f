/** Accounts, members and API keys: aggregate, account tree, ports. */
@NullMarked
package io.hooktrail.application.account;

import org.jspecify.annotations.NullMarked;
