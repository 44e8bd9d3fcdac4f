/** Business entities change by the actions of their type; types are data. */
@NullMarked
package io.hooktrail.domain.entity;

import org.jspecify.annotations.NullMarked;
