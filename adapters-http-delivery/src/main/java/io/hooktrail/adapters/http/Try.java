package io.hooktrail.adapters.http;

import java.net.InetAddress;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** One request on its way to one address of its host. */
final class Try {

    private final InetAddress address;
    private final long connectedBy;
    private final ResponseReader reader;
    private final Progress progress = new Progress();
    private @Nullable Future<?> exchange;

    /** @param connectedBy on {@link System#nanoTime}, when the next address gets its turn, if there is one */
    Try(InetAddress address, long connectedBy, ResponseReader reader) {
        this.address = address;
        this.connectedBy = connectedBy;
        this.reader = reader;
    }

    InetAddress address() {
        return address;
    }

    long connectedBy() {
        return connectedBy;
    }

    ResponseReader reader() {
        return reader;
    }

    Progress progress() {
        return progress;
    }

    boolean isConnecting() {
        return progress.phase() == Progress.Phase.CONNECT;
    }

    void runsAs(Future<?> exchange) {
        this.exchange = exchange;
    }

    /** Ends the exchange and its connection, however far it came. */
    void cut() {
        progress.cut();
        if (exchange != null) {
            exchange.cancel(true);
        }
    }
}
