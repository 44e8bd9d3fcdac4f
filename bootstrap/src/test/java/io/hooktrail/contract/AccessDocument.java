package io.hooktrail.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code docs/access.md}: each table stands after its heading, and ends it. */
enum AccessDocument {
    API("## The API\n"),
    PAGES("## The pages\n");

    private static final Path FILE = Path.of("..", "docs", "access.md");

    private final String heading;

    AccessDocument(String heading) {
        this.heading = heading;
    }

    /** The table as it stands there, after it was written anew if that is asked for. */
    String updatedWith(String table) throws IOException {
        String text = Files.readString(FILE);
        int start = text.indexOf("| Route ", text.indexOf(heading));
        int next = text.indexOf("\n## ", start);
        int end = next < 0 ? text.length() : next;
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(FILE, text.substring(0, start) + table + text.substring(end));
            return table;
        }
        return text.substring(start, end);
    }
}
