package io.hooktrail.adapters.persistence.embedded;

import org.jspecify.annotations.Nullable;

/** The database cannot be used as it is set up; the message says why and which variable changes it. */
public final class DatabaseUnusable extends RuntimeException {

    /** Says what is wrong and what to do about it. */
    public DatabaseUnusable(String message) {
        this(message, null);
    }

    /** Says what is wrong and what to do about it. */
    public DatabaseUnusable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
