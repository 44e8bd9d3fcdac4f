package io.hooktrail.application.bin;

import io.hooktrail.application.delivery.SigningSecret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Checks requests as a careful receiver does (Standard Webhooks, "Verifying webhook authenticity"). */
final class SignatureCheck {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final BinSecrets secrets;

    SignatureCheck(BinSecrets secrets) {
        this.secrets = secrets;
    }

    SignatureVerdict of(IncomingRequest request) {
        String signatures = request.header("webhook-signature").orElse("");
        if (signatures.isBlank()) {
            return SignatureVerdict.UNSIGNED;
        }
        List<SigningSecret> known = secrets.of(request.bin());
        if (known.isEmpty()) {
            return SignatureVerdict.UNKNOWN_SENDER;
        }
        boolean genuine = isRecent(request) && known.stream().anyMatch(secret -> signs(secret, request, signatures));
        return genuine ? SignatureVerdict.VERIFIED : SignatureVerdict.FAILED;
    }

    private static boolean isRecent(IncomingRequest request) {
        String seconds = request.header("webhook-timestamp").orElse("");
        if (!seconds.matches("[0-9]{1,12}")) {
            return false;
        }
        Instant sentAt = Instant.ofEpochSecond(Long.parseLong(seconds));
        return Duration.between(sentAt, request.receivedAt()).abs().compareTo(TOLERANCE) <= 0;
    }

    private static boolean signs(SigningSecret secret, IncomingRequest request, String signatures) {
        byte[] expected =
                ("v1," + Base64.getEncoder().encodeToString(hmac(secret, request))).getBytes(StandardCharsets.US_ASCII);
        return Stream.of(signatures.split(" "))
                .anyMatch(given -> MessageDigest.isEqual(given.getBytes(StandardCharsets.US_ASCII), expected));
    }

    private static byte[] hmac(SigningSecret secret, IncomingRequest request) {
        String head = request.header("webhook-id").orElse("")
                + '.'
                + request.header("webhook-timestamp").orElse("")
                + '.';
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.bytes(), ALGORITHM));
            mac.update(head.getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(request.body());
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
