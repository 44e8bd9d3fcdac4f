package io.hooktrail.adapters.http;

import io.hooktrail.application.delivery.Exchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.nio.AsyncResponseConsumer;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/**
 * Reads a response up to a limit, keeps its beginning, and cuts the connection when there is more.
 *
 * <p>The I/O thread fills it; the sender may look at it at any moment, when time is up.
 */
final class ResponseReader implements AsyncResponseConsumer<Void> {

    private final HttpDeliveryAdapter.Limits limits;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private @Nullable HttpResponse head;
    private @Nullable FutureCallback<Void> whole;
    private long read;
    private boolean complete;

    ResponseReader(HttpDeliveryAdapter.Limits limits) {
        this.limits = limits;
    }

    /** What has arrived so far; empty before the head of a response was whole. */
    synchronized Optional<ReceivedResponse> received() {
        return Optional.ofNullable(head).map(this::received);
    }

    @Override
    public void consumeResponse(
            HttpResponse response, @Nullable EntityDetails body, HttpContext context, FutureCallback<Void> callback) {
        synchronized (this) {
            head = response;
            whole = callback;
            complete = body == null;
        }
        if (body == null) {
            callback.completed(null);
        }
    }

    @Override
    public void consume(ByteBuffer bytes) throws EnoughReadException {
        synchronized (this) {
            int keep = Math.min(bytes.remaining(), limits.responseKept() - kept.size());
            read += bytes.remaining();
            byte[] chunk = new byte[keep];
            bytes.get(chunk);
            kept.write(chunk, 0, keep);
            bytes.position(bytes.limit());
            if (read > limits.responseRead()) {
                throw new EnoughReadException();
            }
        }
    }

    @Override
    public void streamEnd(@Nullable List<? extends Header> trailers) {
        FutureCallback<Void> callback;
        synchronized (this) {
            complete = true;
            callback = whole;
        }
        if (callback != null) {
            callback.completed(null);
        }
    }

    private ReceivedResponse received(HttpResponse response) {
        Header retryAfter = response.getLastHeader("Retry-After");
        boolean enough = complete || read > limits.responseRead();
        boolean truncated = !complete || read > kept.size();
        return new ReceivedResponse(
                response.getCode(),
                retryAfter == null ? null : retryAfter.getValue(),
                enough,
                new Exchange.Response(keptHeaders(response), kept.toByteArray(), truncated));
    }

    private List<Exchange.Header> keptHeaders(HttpResponse response) {
        List<Exchange.Header> headers = new ArrayList<>();
        int size = 0;
        for (Header header : response.getHeaders()) {
            String value = header.getValue() == null ? "" : header.getValue();
            size += header.getName().length() + value.length();
            if (size > limits.responseKept()) {
                break;
            }
            headers.add(new Exchange.Header(header.getName(), value));
        }
        return headers;
    }

    @Override
    public void informationResponse(HttpResponse response, HttpContext context) {}

    @Override
    public void updateCapacity(CapacityChannel channel) throws IOException {
        channel.update(Integer.MAX_VALUE);
    }

    @Override
    public void failed(Exception cause) {}

    @Override
    public void releaseResources() {}
}
