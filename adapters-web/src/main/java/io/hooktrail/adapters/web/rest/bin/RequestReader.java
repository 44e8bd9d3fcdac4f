package io.hooktrail.adapters.web.rest.bin;

import io.hooktrail.application.bin.BinId;
import io.hooktrail.application.bin.IncomingRequest;
import io.hooktrail.application.delivery.Exchange.Header;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

/** Takes a servlet's request as what it is to a bin. */
final class RequestReader {

    private RequestReader() {}

    static IncomingRequest read(BinId bin, Instant now, HttpServletRequest request, byte[] body) {
        return new IncomingRequest(bin, now, request.getMethod(), request.getQueryString(), headers(request), body);
    }

    static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static List<Header> headers(HttpServletRequest request) {
        return Collections.list(request.getHeaderNames()).stream()
                .flatMap(name ->
                        Collections.list(request.getHeaders(name)).stream().map(value -> new Header(name, value)))
                .toList();
    }
}
