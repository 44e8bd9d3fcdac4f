package io.hooktrail.adapters.http;

import io.hooktrail.application.delivery.FailureReason;
import io.hooktrail.domain.delivery.AttemptOutcome;
import io.hooktrail.domain.delivery.AttemptOutcome.Delivered;
import io.hooktrail.domain.delivery.AttemptOutcome.Refused;
import io.hooktrail.domain.delivery.FailureClass;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.jspecify.annotations.Nullable;

/** Turns what a receiver did into an outcome. */
final class Outcomes {

    private Outcomes() {}

    /**
     * The answer to a response that nothing more was waited for.
     *
     * <p>A 2xx with a body longer than is read counts: the receiver has accepted, and what it says beyond is not asked.
     */
    static AttemptOutcome answered(ReceivedResponse response, Duration took, Instant now) {
        int status = response.status();
        return switch (status / 100) {
            case 2 -> new Delivered(status, took);
            case 3 -> new Refused(FailureClass.REDIRECT_REFUSED, status, took, null);
            default ->
                new Refused(FailureClass.HTTP_STATUS, status, took, RetryAfter.of(status, response.retryAfter(), now));
        };
    }

    /** A failure without a status: an answer that never became whole is none. */
    static AttemptOutcome failed(FailureClass failure, Duration took) {
        return new Refused(failure, null, took, null);
    }

    /** What it means that time was up in this phase. */
    static Failure timeout(Progress.Phase phase) {
        return switch (phase) {
            case LOOKUP -> Failure.of(FailureClass.DNS_FAILED);
            case CONNECT -> Failure.of(FailureClass.CONNECT_TIMEOUT);
            case HANDSHAKE -> new Failure(FailureClass.TLS_FAILED, FailureReason.HANDSHAKE_TIMEOUT);
            case RESPONSE -> Failure.of(FailureClass.RESPONSE_TIMEOUT);
        };
    }

    /** What it means that an exchange broke in this phase. */
    static Failure failure(@Nullable Exception cause, Progress.Phase phase) {
        return switch (cause) {
            case null -> broken(phase);
            case AddressBlockedException e -> Failure.of(FailureClass.ADDRESS_BLOCKED);
            case UnknownHostException e -> Failure.of(FailureClass.DNS_FAILED);
            case SSLException e -> new Failure(FailureClass.TLS_FAILED, TlsFlaws.of(e));
            case MessageConstraintException e -> Failure.of(FailureClass.BODY_TOO_LARGE);
            case NoRouteToHostException e -> Failure.of(FailureClass.CONNECT_TIMEOUT);
            case ConnectException e -> Failure.of(FailureClass.CONNECT_REFUSED);
            case SocketTimeoutException e -> timeout(phase);
            default -> broken(phase);
        };
    }

    private static Failure broken(Progress.Phase phase) {
        return switch (phase) {
            case LOOKUP -> Failure.of(FailureClass.DNS_FAILED);
            case CONNECT -> Failure.of(FailureClass.CONNECT_REFUSED);
            case HANDSHAKE -> new Failure(FailureClass.TLS_FAILED, FailureReason.HANDSHAKE_REFUSED);
            case RESPONSE -> Failure.of(FailureClass.PROTOCOL_ERROR);
        };
    }
}
