/** The settings of an account: its name and defaults, members, API keys, retention, plan, and who sees usage (MT-03 to MT-05, MT-14). */
@NullMarked
package io.hooktrail.adapters.web.page.settings;

import org.jspecify.annotations.NullMarked;
