package io.hooktrail.adapters.persistence.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** A cluster in the making: built in a temporary folder, put in place in one step. */
final class NewCluster {

    static final String PASSWORD = "password";

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private static final String TEMPORARY = "postgres.new-";

    private NewCluster() {}

    /** Makes an empty cluster in the folder. Only the folder's owner may. */
    static void in(DataFolder folder, PostgresBinaries binaries) throws IOException {
        removeLeftovers(folder.root());
        Path fresh = Files.createTempDirectory(folder.root(), TEMPORARY);
        try {
            Path password = fresh.resolve(PASSWORD);
            Files.createFile(password, OWNER_ONLY);
            Files.writeString(password, randomPassword());
            force(password);
            initialise(fresh.resolve("cluster"), password, binaries);
            Files.move(fresh, folder.home(), StandardCopyOption.ATOMIC_MOVE);
            force(folder.root());
        } finally {
            FileSystemUtils.deleteRecursively(fresh);
        }
    }

    private static void initialise(Path cluster, Path password, PostgresBinaries binaries) throws IOException {
        Stream<String> arguments = Stream.of(
                "--pgdata=" + cluster,
                "--data-checksums",
                "--username=" + Login.USER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        Process initdb = ServerProcess.prepared(binaries.command("initdb", arguments))
                .redirectErrorStream(true)
                .start();
        initdb.getOutputStream().close();
        String output = new String(initdb.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = initdb.onExit().join().exitValue();
        if (status != 0) {
            throw new DatabaseUnusable("The embedded PostgreSQL could not be set up (initdb ended with %d):%n%s"
                    .formatted(status, LogTail.of(output)));
        }
    }

    private static String randomPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** What a crash during an earlier attempt left. */
    private static void removeLeftovers(Path root) throws IOException {
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(root, TEMPORARY + "*")) {
            for (Path leftover : leftovers) {
                FileSystemUtils.deleteRecursively(leftover);
            }
        }
    }

    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
