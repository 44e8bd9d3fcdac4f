package io.hooktrail.application.delivery;

/**
 * What exactly was wrong where the class of a failure leaves it open. It is kept with the exchange, and goes with it.
 *
 * <p>Why an address is blocked is not among them: it would tell what a name means inside our network.
 */
public enum FailureReason {
    /** The certificate is no longer valid. */
    CERTIFICATE_EXPIRED,
    /** The certificate is not valid yet. */
    CERTIFICATE_NOT_YET_VALID,
    /** Nobody but its owner vouches for the certificate. */
    CERTIFICATE_SELF_SIGNED,
    /** The authority behind the certificate is not trusted, or a certificate between is missing. */
    CERTIFICATE_UNTRUSTED,
    /** The certificate names other hosts. */
    CERTIFICATE_OF_ANOTHER_HOST,
    /** The receiver speaks no version of TLS that is safe. */
    TLS_VERSION_OUTDATED,
    /** What the receiver answered is not TLS, such as plain HTTP. */
    NOT_TLS,
    /** The handshake was not finished in time. */
    HANDSHAKE_TIMEOUT,
    /** The receiver broke the handshake off. */
    HANDSHAKE_REFUSED,
    /** The URL was saved under other rules than those in force: plain http, a port. */
    URL_REFUSED
}
