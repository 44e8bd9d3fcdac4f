package io.hooktrail.adapters.web;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a body that the controller takes as bytes: because it holds {@link VerbatimJson}, or has to be looked at twice. */
@Component
public final class BodyReader {

    private final JsonMapper json;

    BodyReader(JsonMapper json) {
        this.json = json;
    }

    /**
     * The body as this type.
     *
     * @throws HttpMessageNotReadableException as Spring would
     */
    public <T> T read(byte[] body, Class<T> type) {
        mustBeUtf8(body);
        try {
            return json.readerFor(type).withAttribute(VerbatimJson.BODY, body).readValue(body);
        } catch (JacksonException unreadable) {
            throw new HttpMessageNotReadableException("unreadable", unreadable, new Body(body));
        }
    }

    /** Jackson would guess UTF-16 and UTF-32, and skip a byte order mark: then places in the text are not in the bytes. */
    private static void mustBeUtf8(byte[] body) {
        boolean other = body.length > 1 && (body[0] <= 0 || body[1] == 0);
        if (other) {
            throw new InvalidRequest("The body must be JSON in UTF-8, without a byte order mark.", List.of());
        }
    }

    private record Body(InputStream body) implements HttpInputMessage {

        Body(byte[] body) {
            this(new ByteArrayInputStream(body));
        }

        @Override
        public InputStream getBody() {
            return body;
        }

        @Override
        public HttpHeaders getHeaders() {
            return HttpHeaders.EMPTY;
        }
    }
}
