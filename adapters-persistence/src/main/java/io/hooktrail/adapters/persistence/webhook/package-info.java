/** Webhooks in tables: their read model, and their secrets, encrypted. */
@NullMarked
package io.hooktrail.adapters.persistence.webhook;

import org.jspecify.annotations.NullMarked;
