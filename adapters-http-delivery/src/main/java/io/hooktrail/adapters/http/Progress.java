package io.hooktrail.adapters.http;

import java.util.concurrent.Future;
import org.apache.hc.client5.http.async.AsyncExecRuntime;
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
    private volatile @Nullable AsyncExecRuntime exchange;
    private volatile @Nullable Future<?> connecting;
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

    void begins(AsyncExecRuntime exchange) {
        this.exchange = exchange;
    }

    void connects() {
        reused = false;
        phase = Phase.CONNECT;
    }

    void connectsWith(Future<?> connecting) {
        this.connecting = connecting;
    }

    void shakesHands(ModalCloseable connection) {
        this.connection = connection;
        phase = Phase.HANDSHAKE;
    }

    void awaitsResponse() {
        phase = Phase.RESPONSE;
    }

    /**
     * Ends the exchange with its connection and frees its place in the pool.
     *
     * <p>The client's own cancel does not reach a connect, a handshake, or an exchange on a kept connection: when a
     * lease is granted at once, the finished lease is what it cancels.
     */
    void cut() {
        Future<?> pending = connecting;
        if (pending != null) {
            pending.cancel(true);
        }
        ModalCloseable opened = connection;
        if (opened != null) {
            opened.close(CloseMode.IMMEDIATE);
        }
        AsyncExecRuntime running = exchange;
        if (running != null) {
            running.discardEndpoint();
        }
    }
}
