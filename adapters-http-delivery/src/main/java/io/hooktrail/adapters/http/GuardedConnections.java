package io.hooktrail.adapters.http;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.nio.AsyncClientConnectionManager;
import org.apache.hc.client5.http.nio.AsyncConnectionEndpoint;
import org.apache.hc.core5.concurrent.CallbackContribution;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.ConnectionInitiator;
import org.apache.hc.core5.reactor.IOSession;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** A connection pool that asks the guard about the very address a socket is about to connect to, and notes progress. */
final class GuardedConnections implements AsyncClientConnectionManager {

    private final AsyncClientConnectionManager pool;
    private final AddressGuard guard;

    GuardedConnections(AsyncClientConnectionManager pool, AddressGuard guard) {
        this.pool = pool;
        this.guard = guard;
    }

    @Override
    public Future<AsyncConnectionEndpoint> connect(
            AsyncConnectionEndpoint endpoint,
            ConnectionInitiator initiator,
            @Nullable Timeout timeout,
            @Nullable Object attachment,
            HttpContext context,
            FutureCallback<AsyncConnectionEndpoint> callback) {
        Progress progress = Progress.in(context);
        progress.connects();
        Future<AsyncConnectionEndpoint> connecting = pool.connect(
                endpoint,
                guarded(initiator, progress),
                timeout,
                attachment,
                context,
                new CallbackContribution<>(callback) {
                    @Override
                    public void completed(AsyncConnectionEndpoint connected) {
                        progress.awaitsResponse();
                        callback.completed(connected);
                    }
                });
        progress.connectsWith(connecting);
        return connecting;
    }

    private ConnectionInitiator guarded(ConnectionInitiator initiator, Progress progress) {
        return (name, remote, local, timeout, attachment, callback) -> {
            if (!mayConnect(remote)) {
                AddressBlockedException refused = new AddressBlockedException(name.getHostName());
                callback.failed(refused);
                return CompletableFuture.failedFuture(refused);
            }
            return initiator.connect(name, remote, local, timeout, attachment, new CallbackContribution<>(callback) {
                @Override
                public void completed(IOSession session) {
                    progress.shakesHands(session);
                    callback.completed(session);
                }
            });
        };
    }

    private boolean mayConnect(@Nullable SocketAddress remote) {
        return remote instanceof InetSocketAddress address
                && !address.isUnresolved()
                && guard.allows(address.getAddress());
    }

    @Override
    public Future<AsyncConnectionEndpoint> lease(
            String id,
            HttpRoute route,
            @Nullable Object state,
            @Nullable Timeout timeout,
            FutureCallback<AsyncConnectionEndpoint> callback) {
        return pool.lease(id, route, state, timeout, callback);
    }

    @Override
    public void release(AsyncConnectionEndpoint endpoint, @Nullable Object state, @Nullable TimeValue keepAlive) {
        pool.release(endpoint, state, keepAlive);
    }

    @Override
    public void upgrade(AsyncConnectionEndpoint endpoint, @Nullable Object attachment, HttpContext context) {
        pool.upgrade(endpoint, attachment, context);
    }

    @Override
    public void close(CloseMode mode) {
        pool.close(mode);
    }

    @Override
    public void close() {
        close(CloseMode.IMMEDIATE);
    }
}
