package io.hooktrail.adapters.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder whose server's programs are unpacked already, shared by the tests that are not about unpacking. */
final class UnpackedFolder {

    private UnpackedFolder() {}

    static Path in(Path temporary) throws IOException {
        Path shared =
                Files.createDirectories(Path.of("target", "postgres-binaries")).toRealPath();
        Path folder = Files.createDirectory(temporary.resolve("data"));
        Files.createSymbolicLink(folder.resolve("postgres-binaries"), shared);
        return folder;
    }
}
