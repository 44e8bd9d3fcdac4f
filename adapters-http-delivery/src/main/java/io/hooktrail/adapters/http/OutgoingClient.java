package io.hooktrail.adapters.http;

import java.io.InterruptedIOException;
import java.net.URI;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManager;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.apache.hc.core5.http.nio.entity.BasicAsyncEntityProducer;
import org.apache.hc.core5.http.nio.support.BasicRequestProducer;
import org.apache.hc.core5.http.ssl.TLS;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP client, stripped of everything that is not one request and its response: no redirects, retries, cookies,
 * credentials, proxies or decompression. HTTP/1.1, kept connections, one I/O thread.
 *
 * <p>It knows no time-out of its own that matters: who sends cancels when time is up.
 */
final class OutgoingClient implements AutoCloseable {

    /** Longer than any time-out of a webhook: only what slipped through a cancel runs into it. */
    private static final Timeout BACKSTOP = Timeout.ofSeconds(35);

    /** Below five seconds, after which many servers close a connection that idles: a request should not cross that. */
    private static final TimeValue KEPT_IDLE = TimeValue.ofSeconds(4);

    private static final int MOST_HEADERS = 100;
    private static final int LONGEST_LINE = 8 * 1024;

    private final PoolingAsyncClientConnectionManager pool;
    private final CloseableHttpAsyncClient client;
    private long idleClosedAt = System.nanoTime();

    /**
     * @param connections upper bound of open connections; twice what may be in flight, so that nobody waits for one
     * @param tls whom to trust
     */
    OutgoingClient(AddressGuard guard, SSLContext tls, int connections) {
        pool = PoolingAsyncClientConnectionManagerBuilder.create()
                .setTlsStrategy(
                        ClientTlsStrategyBuilder.create().setSslContext(tls).buildAsync())
                .setDefaultTlsConfig(TlsConfig.custom()
                        .setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_1)
                        .setSupportedProtocols(TLS.V_1_3, TLS.V_1_2)
                        .setHandshakeTimeout(BACKSTOP)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(BACKSTOP)
                        .setSocketTimeout(BACKSTOP)
                        .build())
                .setMaxConnTotal(connections)
                .setMaxConnPerRoute(connections)
                .build();
        client = HttpAsyncClients.custom()
                .setConnectionManager(new GuardedConnections(pool, guard))
                .setIOReactorConfig(IOReactorConfig.custom()
                        .setIoThreadCount(1)
                        .setTcpNoDelay(true)
                        .setSelectInterval(TimeValue.ofMilliseconds(100))
                        .build())
                .setHttp1Config(Http1Config.custom()
                        .setMaxHeaderCount(MOST_HEADERS)
                        .setMaxLineLength(LONGEST_LINE)
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(BACKSTOP)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setKeepAliveStrategy((response, context) -> KEPT_IDLE)
                .addExecInterceptorFirst("progress", (request, body, scope, chain, callback) -> {
                    Progress.in(scope.clientContext).begins(scope.execRuntime);
                    chain.proceed(request, body, scope, callback);
                })
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableConnectionState()
                .disableContentCompression()
                .disableRequestPriority()
                .build();
        client.start();
    }

    /**
     * Sends a request to one address of its host. Never blocks.
     *
     * @param ended told once, on any thread: null when the response was read, else what broke it
     * @return cancelling it ends the exchange and its connection
     */
    Future<?> send(OutgoingRequest request, Try attempt, Consumer<@Nullable Exception> ended) {
        URI url = request.target().url();
        HttpHost host = new HttpHost(UrlRules.scheme(url), attempt.address(), UrlRules.host(url), UrlRules.port(url));
        BasicHttpRequest message = new BasicHttpRequest("POST", host, request.path());
        request.headers().stream()
                .filter(header -> !header.name().equals("Content-Length")) // the client counts for itself
                .forEach(header -> message.addHeader(header.name(), header.value()));
        HttpClientContext context = HttpClientContext.create();
        attempt.progress().putInto(context);
        return client.execute(
                host,
                new BasicRequestProducer(message, new BasicAsyncEntityProducer(request.body(), null)),
                attempt.reader(),
                null,
                context,
                new Ending(ended));
    }

    /** Open connections that an exchange holds right now. */
    int inUse() {
        return pool.getTotalStats().getLeased();
    }

    /** Closes connections that nobody used for a while; looks once a second. */
    void closeIdle(long now) {
        if (now - idleClosedAt > TimeValue.ofSeconds(1).toNanoseconds()) {
            idleClosedAt = now;
            pool.closeIdle(KEPT_IDLE);
        }
    }

    @Override
    public void close() {
        client.close(CloseMode.GRACEFUL);
    }

    private record Ending(Consumer<@Nullable Exception> ended) implements FutureCallback<Void> {

        @Override
        public void completed(@Nullable Void nothing) {
            ended.accept(null);
        }

        @Override
        public void failed(Exception cause) {
            ended.accept(cause);
        }

        @Override
        public void cancelled() {
            ended.accept(new InterruptedIOException("cancelled"));
        }
    }
}
