package io.hooktrail.adapters.http;

import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.ModalCloseable;
import org.jspecify.annotations.Nullable;

/** How far one try to reach one address has come. The I/O thread writes it, the sender reads it. */
final class Progress {

    /** What an exchange is waiting for. */
    enum Phase {
        LOOKUP,
        CONNECT,
        HANDSHAKE,
        RESPONSE
    }

    private static final String ATTRIBUTE = Progress.class.getName();

    /** A kept connection needs neither connect nor handshake, so this is where a try begins. */
    private volatile Phase phase = Phase.RESPONSE;

    private volatile boolean reused = true;
    private volatile @Nullable ModalCloseable connection;

    static Progress in(HttpContext context) {
        return (Progress) context.getAttribute(ATTRIBUTE);
    }

    void putInto(HttpContext context) {
        context.setAttribute(ATTRIBUTE, this);
    }

    Phase phase() {
        return phase;
    }

    /** Whether the request went to a connection that an earlier one had opened. */
    boolean reused() {
        return reused;
    }

    void connects() {
        reused = false;
        phase = Phase.CONNECT;
    }

    void shakesHands(ModalCloseable connection) {
        this.connection = connection;
        phase = Phase.HANDSHAKE;
    }

    void awaitsResponse() {
        phase = Phase.RESPONSE;
    }

    /** Cancelling an exchange does not end a handshake that stalls, so its connection is cut here. */
    void cut() {
        ModalCloseable opened = connection;
        if (opened != null) {
            opened.close(CloseMode.IMMEDIATE);
        }
    }
}
