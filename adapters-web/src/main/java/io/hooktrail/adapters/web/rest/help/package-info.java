/** Where people find help, and what they have to know of the installation. */
@NullMarked
package io.hooktrail.adapters.web.rest.help;

import org.jspecify.annotations.NullMarked;
