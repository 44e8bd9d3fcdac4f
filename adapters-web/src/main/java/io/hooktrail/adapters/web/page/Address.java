package io.hooktrail.adapters.web.page;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** An address of this site that says all that its page shows: so it can be mailed, and the way back works. */
public final class Address {

    private final String path;
    private final Map<String, String> parts = new LinkedHashMap<>();

    private Address(String path) {
        this.path = path;
    }

    /** A path, with nothing asked for yet. */
    public static Address of(String path) {
        return new Address(path);
    }

    /** What a field says; null if it is empty, which asks for nothing. */
    public static @Nullable String text(@Nullable String given) {
        return given == null || given.isBlank() ? null : given.strip();
    }

    /** With one more part; without it where that is null. */
    public Address with(String name, @Nullable Object value) {
        if (value != null) {
            parts.put(name, value.toString());
        }
        return this;
    }

    /** As it stands in a link, its parts in the order in which they were added. */
    @Override
    public String toString() {
        var url = UriComponentsBuilder.fromPath(path);
        parts.keySet().forEach(name -> url.queryParam(name, "{" + name + "}"));
        return url.encode().buildAndExpand(parts).toUriString();
    }
}
