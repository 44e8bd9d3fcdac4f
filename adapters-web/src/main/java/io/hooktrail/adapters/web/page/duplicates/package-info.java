/** Duplicate investigation: whether something was sent several times, why, and who has to de-duplicate on what (MT-12). */
@NullMarked
package io.hooktrail.adapters.web.page.duplicates;

import org.jspecify.annotations.NullMarked;
