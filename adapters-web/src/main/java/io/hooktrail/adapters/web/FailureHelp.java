package io.hooktrail.adapters.web;

import io.hooktrail.application.delivery.AttemptDetail;
import io.hooktrail.application.delivery.AttemptView;
import io.hooktrail.application.delivery.FailureReason;
import io.hooktrail.domain.delivery.FailureClass;

/** What to look at first, for each outcome (GKM-30 to GKM-32). */
public final class FailureHelp {

    private FailureHelp() {}

    /** What came of an attempt, by its class. */
    public static String of(AttemptView attempt) {
        FailureClass failure = attempt.failure();
        return failure == null
                ? "The receiver answered 2xx. That says it took the request, not that it handled it: if nothing"
                      + " happened there, look into its own log, and make sure the URL is not that of a forgotten test"
                      + " receiver."
                : of(failure);
    }

    /** The same, more exactly where the reason is known. */
    public static String of(AttemptDetail detail) {
        FailureReason reason = detail.reason();
        return reason == null ? of(detail.attempt()) : of(reason);
    }

    /** By the exact reason. */
    public static String of(FailureReason reason) {
        return switch (reason) {
            case CERTIFICATE_EXPIRED -> "The receiver's certificate has expired. It must be renewed.";
            case CERTIFICATE_NOT_YET_VALID ->
                "The receiver's certificate is not valid yet. Is the clock right where it was made?";
            case CERTIFICATE_SELF_SIGNED ->
                "The receiver's certificate is self-signed. It needs one of an authority that is publicly trusted.";
            case CERTIFICATE_UNTRUSTED ->
                "The receiver's certificate does not lead to an authority that is publicly trusted: the authority is a"
                        + " private one, or the receiver does not send the intermediate certificates.";
            case CERTIFICATE_OF_ANOTHER_HOST -> "The receiver's certificate does not name the host of the URL.";
            case TLS_VERSION_OUTDATED -> "The receiver speaks no version of TLS that is safe: it needs TLS 1.2 or 1.3.";
            case NOT_TLS ->
                "What the receiver answered is not TLS. Is this the port of plain http, or does the URL name the wrong"
                        + " one?";
            case HANDSHAKE_TIMEOUT ->
                "The receiver took the connection, but did not finish the TLS handshake in time. Nothing was sent.";
            case HANDSHAKE_REFUSED ->
                "The receiver broke the TLS handshake off. It may want a client certificate, or shares no cipher"
                        + " suite.";
            case URL_REFUSED ->
                "The URL is not one that requests may go to now: it may have to start with https://, or its port is"
                        + " closed. Change the webhook's URL. Nothing was sent.";
        };
    }

    /** By the class alone. */
    public static String of(FailureClass failure) {
        return switch (failure) {
            case HTTP_STATUS ->
                "The receiver answered, but not with 2xx. The response says why; 401 and 403 are mostly about its"
                        + " authentication, 404 about the URL, 5xx about the receiver itself.";
            case CONNECT_REFUSED ->
                "Connection refused: nothing listens at this address and port. Is the receiver running, and is the"
                        + " port right?";
            case CONNECT_TIMEOUT ->
                "Connection timeout: no connection came about in time. A firewall may block the addresses we send"
                        + " from, or the host is down.";
            case RESPONSE_TIMEOUT ->
                "The receiver took the connection, but did not answer completely in time. It may have handled the"
                        + " request: it should answer at once and work later.";
            case DNS_FAILED -> "The host name does not resolve. Is it spelled right, and is its record published?";
            case TLS_FAILED ->
                "The TLS handshake failed: the certificate may be expired, self-signed, for another host, or lack an"
                        + " intermediate.";
            case ADDRESS_BLOCKED ->
                "The host name leads to an address that is never called, such as a private or a loopback one. Nothing"
                        + " was sent.";
            case WEBHOOK_GONE -> "The webhook was deleted while the request waited. Nothing was sent.";
            case REDIRECT_REFUSED ->
                "The receiver answered with a redirect. Redirects are never followed: set the final URL.";
            case BODY_TOO_LARGE -> "The response was larger than is read. An empty body is enough.";
            case PROTOCOL_ERROR -> "What came back is not HTTP, or the connection broke off within the response.";
            case OUTCOME_UNKNOWN ->
                "The node that sent the request stopped before it recorded what came of it. The receiver may have"
                        + " handled it; it was sent once more.";
        };
    }
}
