/** Accounts and API keys in PostgreSQL. */
@NullMarked
package io.hooktrail.adapters.persistence.account;

import org.jspecify.annotations.NullMarked;
