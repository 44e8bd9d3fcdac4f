package io.hooktrail.adapters.persistence;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which database is used.
 *
 * @param database a PostgreSQL of one's own; without a URL the embedded one is used
 * @param dataDir folder of the embedded PostgreSQL
 */
@ConfigurationProperties("hooktrail")
record DatabaseProperties(
        @DefaultValue Own database, @DefaultValue("./data") Path dataDir) {

    boolean embedded() {
        String url = database.url();
        return url == null || url.isBlank();
    }

    /**
     * A PostgreSQL of one's own, 15 or later.
     *
     * @param url {@code jdbc:postgresql://host:port/name}; variable {@code HOOKTRAIL_DATABASE_URL}
     */
    record Own(
            @Nullable String url,
            @Nullable String user,
            @Nullable String password) {

        @Override
        public String toString() {
            return "Own[...]";
        }
    }
}
