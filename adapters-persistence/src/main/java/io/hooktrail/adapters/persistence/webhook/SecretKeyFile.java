package io.hooktrail.adapters.persistence.webhook;

import io.hooktrail.adapters.persistence.embedded.DatabaseUnusable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file {@code secret.key} of the data folder: where the key is kept that nobody has set. */
final class SecretKeyFile {

    private static final Logger LOG = LoggerFactory.getLogger(SecretKeyFile.class);

    private SecretKeyFile() {}

    /** Where the key of this folder is. */
    static Path of(Path folder) {
        return folder.resolve("secret.key").toAbsolutePath();
    }

    /**
     * The key in this folder, made when it is not there; only the file's owner may read it.
     *
     * @param embedded whether the database is in this folder, too; else the key is missed wherever the folder is not
     * @param missed whether the database has seen a key, so that a new one would be a wrong one
     */
    static byte[] in(Path folder, boolean embedded, boolean missed) {
        Path file = of(folder);
        if (missed && !Files.exists(file)) {
            throw new DatabaseUnusable("HOOKTRAIL_SECRET_KEY is not set and there is no " + file
                    + ", but the webhook secrets in this database were encrypted with a key. Nothing was changed. Set"
                    + " HOOKTRAIL_SECRET_KEY to that key.");
        }
        try {
            Files.createDirectories(folder);
            if (!embedded) {
                LOG.warn(
                        "Webhook secrets are encrypted with the key in {}. Every node needs this key: set"
                                + " HOOKTRAIL_SECRET_KEY.",
                        file);
            }
            return Files.exists(file) ? read(file) : create(file);
        } catch (IOException unusable) {
            throw new DatabaseUnusable(
                    "The key that encrypts webhook secrets cannot be kept in " + file + " (" + unusable.getMessage()
                            + "). Set HOOKTRAIL_SECRET_KEY or HOOKTRAIL_DATA_DIR.",
                    unusable);
        }
    }

    /** The key in Base64. */
    static byte[] parse(String base64, String where) {
        try {
            byte[] key = Base64.getDecoder().decode(base64.strip());
            if (key.length == SecretCipher.KEY_LENGTH) {
                return key;
            }
        } catch (IllegalArgumentException notBase64) {
            // said below
        }
        throw new DatabaseUnusable(where + " must be " + SecretCipher.KEY_LENGTH
                + " random bytes in Base64; make one with: openssl rand -base64 " + SecretCipher.KEY_LENGTH);
    }

    private static byte[] read(Path file) throws IOException {
        return parse(Files.readString(file), "The content of " + file);
    }

    private static byte[] create(Path file) throws IOException {
        byte[] key = new byte[SecretCipher.KEY_LENGTH];
        new SecureRandom().nextBytes(key);
        try (var channel = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly())) {
            channel.write(ByteBuffer.wrap(Base64.getEncoder().encode(key)));
            return key;
        } catch (FileAlreadyExistsException anotherNodeWasFaster) {
            return read(file);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
