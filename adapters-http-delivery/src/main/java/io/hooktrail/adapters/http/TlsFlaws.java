package io.hooktrail.adapters.http;

import io.hooktrail.application.delivery.FailureReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** Tells from the exception of a handshake what was wrong with it, for those who have to mend it. */
final class TlsFlaws {

    private static final int DEEPEST = 20;

    private TlsFlaws() {}

    static FailureReason of(SSLException failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            FailureReason reason = byType(cause);
            if (reason != null) {
                return reason;
            }
            cause = cause.getCause();
        }
        return byMessage(failure);
    }

    private static @Nullable FailureReason byType(Throwable cause) {
        return switch (cause) {
            case CertificateExpiredException e -> FailureReason.CERTIFICATE_EXPIRED;
            case CertificateNotYetValidException e -> FailureReason.CERTIFICATE_NOT_YET_VALID;
            case ReceiverTrust.SelfSignedException e -> FailureReason.CERTIFICATE_SELF_SIGNED;
            case SSLPeerUnverifiedException e -> FailureReason.CERTIFICATE_OF_ANOTHER_HOST;
            case CertificateException e when e.getCause() == null -> ofCertificate(e);
            default -> null;
        };
    }

    /** The JDK has no types for these. What it says otherwise is about trust. */
    private static FailureReason ofCertificate(CertificateException failure) {
        String said = String.valueOf(failure.getMessage());
        return said.startsWith("No subject alternative") || said.startsWith("No name matching")
                ? FailureReason.CERTIFICATE_OF_ANOTHER_HOST
                : FailureReason.CERTIFICATE_UNTRUSTED;
    }

    private static FailureReason byMessage(SSLException failure) {
        String said = String.valueOf(failure.getMessage());
        if (failure.getCause() instanceof CertificateException) {
            return FailureReason.CERTIFICATE_UNTRUSTED;
        }
        if (said.contains("protocol version") || said.contains("protocol_version")) {
            return FailureReason.TLS_VERSION_OUTDATED;
        }
        return said.contains("nrecognized SSL message") ? FailureReason.NOT_TLS : FailureReason.HANDSHAKE_REFUSED;
    }
}
