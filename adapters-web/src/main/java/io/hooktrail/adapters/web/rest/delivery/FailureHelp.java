package io.hooktrail.adapters.web.rest.delivery;

import io.hooktrail.application.delivery.AttemptView;
import io.hooktrail.domain.delivery.FailureClass;

/** What to look at first, for each outcome (GKM-30 to GKM-32). */
final class FailureHelp {

    private FailureHelp() {}

    static String of(AttemptView attempt) {
        FailureClass failure = attempt.failure();
        return failure == null
                ? "The receiver answered 2xx. That says it took the request, not that it handled it: if nothing"
                      + " happened there, look into its own log, and make sure the URL is not that of a forgotten test"
                      + " receiver."
                : of(failure);
    }

    static String of(FailureClass failure) {
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
