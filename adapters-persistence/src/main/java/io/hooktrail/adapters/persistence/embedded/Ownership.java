package io.hooktrail.adapters.persistence.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The right to run the server of one folder: a lock on a file, which ends with the process however it ends. */
record Ownership(Path file, FileChannel channel) implements AutoCloseable {

    /** POSIX drops a process's locks on a file when any channel to it closes, so a second one must not be opened. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    /** Empty when another process, or another part of this one, owns it. */
    static Optional<Ownership> of(Path file) throws IOException {
        if (!HELD_HERE.add(file)) {
            return Optional.empty();
        }
        Optional<Ownership> owned = Optional.empty();
        try {
            owned = locked(file);
            return owned;
        } finally {
            if (owned.isEmpty()) {
                HELD_HERE.remove(file);
            }
        }
    }

    private static Optional<Ownership> locked(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new Ownership(file, channel));
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD_HERE.remove(file);
        }
    }
}
