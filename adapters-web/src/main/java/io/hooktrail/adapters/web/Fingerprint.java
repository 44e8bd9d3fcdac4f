package io.hooktrail.adapters.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over the parts of a request: tells a repetition from another request under the same idempotency key. */
public final class Fingerprint {

    private Fingerprint() {}

    /** Lower-case hex, 64 characters. Each part is hashed with its length, so that parts cannot run into each other. */
    public static String of(String method, String path, byte[] body) {
        MessageDigest digest = sha256();
        add(digest, method.getBytes(StandardCharsets.UTF_8));
        add(digest, path.getBytes(StandardCharsets.UTF_8));
        add(digest, body);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, byte[] part) {
        digest.update(Integer.toString(part.length).getBytes(StandardCharsets.US_ASCII));
        digest.update((byte) ':');
        digest.update(part);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
