package io.hooktrail.adapters.persistence.embedded;

import com.sun.security.auth.module.UnixSystem;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** PostgreSQL's programs, unpacked into a folder. */
record PostgresBinaries(Path folder) {

    /** The programs for this machine; unpacks them below the folder when they are not there yet. */
    static PostgresBinaries in(Path folder) throws IOException {
        String archive = archive(System.getProperty("os.name"), System.getProperty("os.arch"));
        URL resource = PostgresBinaries.class.getResource("/" + archive);
        if (resource == null) {
            throw unsupported(archive + " is not on the class path");
        }
        Path unpacked = folder.resolve(archive.replace(".txz", "-" + fingerprint(resource)));
        if (Files.notExists(unpacked)) {
            Archive.unpack(resource, unpacked);
        }
        return new PostgresBinaries(unpacked);
    }

    /** The archive's name for an operating system and architecture as Java names them. */
    static String archive(String system, String architecture) {
        String os = system.toLowerCase(Locale.ROOT);
        String processor = switch (architecture) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> throw unsupported("there is none for the processor " + architecture);
        };
        if (os.equals("linux")) {
            return "postgres-linux-" + processor + ".txz";
        }
        if (os.startsWith("mac")) {
            return "postgres-darwin-" + processor + ".txz";
        }
        throw unsupported("there is none for " + system);
    }

    /** The major version, as the file that every new cluster is made from says it. */
    String majorVersion() throws IOException {
        try (BufferedReader template = Files.newBufferedReader(folder.resolve("share/postgresql/postgres.bki"))) {
            String firstLine = String.valueOf(template.readLine());
            return firstLine.replace("# PostgreSQL ", "").strip();
        }
    }

    /** The command line of one of the programs. They refuse to run as root: a user namespace takes the privileges off. */
    List<String> command(String program, Stream<String> arguments) {
        Stream<String> unprivileged = new UnixSystem().getUid() == 0 ? Stream.of("unshare", "-U") : Stream.empty();
        Stream<String> path = Stream.of(folder.resolve("bin").resolve(program).toString());
        return Stream.of(unprivileged, path, arguments).flatMap(part -> part).toList();
    }

    /** Tells releases apart, so that a new one is unpacked beside the old one. */
    private static String fingerprint(URL resource) throws IOException {
        URLConnection connection = resource.openConnection();
        long number = connection instanceof JarURLConnection jar
                ? jar.getJarEntry().getCrc()
                : connection.getContentLengthLong();
        return HexFormat.of().toHexDigits(number, 8);
    }

    private static DatabaseUnusable unsupported(String why) {
        return new DatabaseUnusable(
                "No embedded PostgreSQL here: " + why + ". Set HOOKTRAIL_DATABASE_URL to a PostgreSQL of your own.");
    }
}
