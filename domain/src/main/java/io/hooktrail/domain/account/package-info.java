/** Accounts form a tree; members and keys act for them. */
@NullMarked
package io.hooktrail.domain.account;

import org.jspecify.annotations.NullMarked;
