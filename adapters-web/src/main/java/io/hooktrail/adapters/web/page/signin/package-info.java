/** How people get in and out, choose a password, and for whom they act. */
@NullMarked
package io.hooktrail.adapters.web.page.signin;

import org.jspecify.annotations.NullMarked;
