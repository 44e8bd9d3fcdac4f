/** Who may ask for what: API keys, roles, headers. */
@NullMarked
package io.hooktrail.adapters.web.security;

import org.jspecify.annotations.NullMarked;
