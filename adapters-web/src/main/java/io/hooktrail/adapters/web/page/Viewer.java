package io.hooktrail.adapters.web.page;

import io.hooktrail.adapters.web.Caller;

/**
 * Whoever looks at a page.
 *
 * @param developerMode whether they want to see the pages of webhooks (TK-07); whoever comes with a key or a token is a
 *     developer
 */
public record Viewer(Caller caller, boolean developerMode) {}
