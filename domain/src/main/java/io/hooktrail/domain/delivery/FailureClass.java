package io.hooktrail.domain.delivery;

/** Why an attempt did not succeed; each class has a help text at the edge. */
public enum FailureClass {
    /** The receiver answered, but not with 2xx (GKM-10). */
    HTTP_STATUS,
    /** Nothing listens at the address and port. */
    CONNECT_REFUSED,
    /** No connection within the time-out: a firewall, or a host that is down (GKM-32). */
    CONNECT_TIMEOUT,
    /** Connected, but no complete response within the time-out (GKM-26). */
    RESPONSE_TIMEOUT,
    /** The host name does not resolve. */
    DNS_FAILED,
    /** The TLS handshake or the certificate was refused. */
    TLS_FAILED,
    /** The address guard forbids this address. Nothing left the machine. */
    ADDRESS_BLOCKED,
    /** The webhook was deleted before its request left. Nothing left the machine. */
    WEBHOOK_GONE,
    /** The receiver answered with a redirect; redirects are never followed. */
    REDIRECT_REFUSED,
    /** The response was larger than is read. */
    BODY_TOO_LARGE,
    /** What came back is not HTTP. */
    PROTOCOL_ERROR,
    /** The node that sent the request died, or lost its claim, before it recorded the outcome. */
    OUTCOME_UNKNOWN
}
