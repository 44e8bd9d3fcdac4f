package io.hooktrail.adapters.web;

import org.jspecify.annotations.Nullable;

/** Paths that a request names to be led to: only those within this site are followed. */
public final class LocalPath {

    private static final String HOME = "/";

    private LocalPath() {}

    /** The path with its parameters, if it leads nowhere else; the start page otherwise. */
    public static String orHome(@Nullable String path) {
        return path != null && isWithin(path) ? path : HOME;
    }

    private static boolean isWithin(String path) {
        return path.startsWith("/")
                && !path.startsWith("//")
                && path.chars().noneMatch(letter -> letter == '\\' || letter < '!' || letter > '~');
    }
}
