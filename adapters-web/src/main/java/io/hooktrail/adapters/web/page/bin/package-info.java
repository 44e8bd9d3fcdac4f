/** Request bins: receivers to try webhooks out with, and what they got (TK-17). */
@NullMarked
package io.hooktrail.adapters.web.page.bin;

import org.jspecify.annotations.NullMarked;
