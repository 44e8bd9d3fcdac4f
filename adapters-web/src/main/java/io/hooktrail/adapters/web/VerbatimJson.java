package io.hooktrail.adapters.web;

import io.hooktrail.domain.Content;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.deser.std.StdDeserializer;

/** A JSON object byte by byte as it stood in the request: nothing is parsed into a tree and written again. */
@JsonDeserialize(using = VerbatimJson.Reader.class)
public final class VerbatimJson {

    /** The reader's attribute that holds the whole body, as one array in UTF-8. */
    static final String BODY = VerbatimJson.class.getName();

    private final byte[] json;

    private VerbatimJson(byte[] json) {
        this.json = json;
    }

    /** To be carried by a command. */
    public Content content() {
        return Content.ofJson(json);
    }

    /** As text. */
    public String text() {
        return new String(json, StandardCharsets.UTF_8);
    }

    /** Cuts the object out of the body by the places where its tokens begin and end. */
    static final class Reader extends StdDeserializer<VerbatimJson> {

        Reader() {
            super(VerbatimJson.class);
        }

        @Override
        public VerbatimJson deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                return (VerbatimJson) context.handleUnexpectedToken(VerbatimJson.class, parser);
            }
            int from = (int) parser.currentTokenLocation().getByteOffset();
            parser.skipChildren();
            int to = (int) parser.currentLocation().getByteOffset();
            return new VerbatimJson(Arrays.copyOfRange((byte[]) context.getAttribute(BODY), from, to));
        }
    }
}
