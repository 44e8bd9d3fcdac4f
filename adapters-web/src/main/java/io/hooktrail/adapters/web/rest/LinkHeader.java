package io.hooktrail.adapters.web.rest;

import io.hooktrail.adapters.web.PageResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Tells the neighbours of a page in a {@code Link} header too (RFC 8288), relative to the host. */
@RestControllerAdvice
class LinkHeader implements ResponseBodyAdvice<Object> {

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof PageResponse<?> page) {
            String links = Stream.of(
                            link(request.getURI(), page.next(), "next"),
                            link(request.getURI(), page.previous(), "prev"))
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(", "));
            if (!links.isEmpty()) {
                response.getHeaders().set(HttpHeaders.LINK, links);
            }
        }
        return body;
    }

    private static @Nullable String link(URI list, @Nullable String cursor, String relation) {
        if (cursor == null) {
            return null;
        }
        String query = UriComponentsBuilder.newInstance()
                .query(list.getRawQuery())
                .replaceQueryParam("cursor", UriUtils.encode(cursor, StandardCharsets.UTF_8))
                .build(true)
                .getQuery();
        return "<" + list.getRawPath() + "?" + query + ">; rel=\"" + relation + "\"";
    }
}
