package io.hooktrail.application.entity;

import io.hooktrail.domain.entity.EntityType;
import io.hooktrail.domain.entity.Registration.Description;
import org.jspecify.annotations.Nullable;

/**
 * A type as an account has it.
 *
 * @param description what its data looks like, as registered; null if nobody said
 * @param deprecated whether it should no longer be used
 */
public record CatalogueEntry(EntityType type, @Nullable Description description, boolean deprecated) {}
