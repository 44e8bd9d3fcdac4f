package io.hooktrail.adapters.web.rest;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Text that a database and a header can hold: JSON allows U+0000 and lone surrogates, PostgreSQL and UTF-8 do not. */
final class PlainText extends StdScalarDeserializer<String> {

    private PlainText() {
        super(String.class);
    }

    static SimpleModule module() {
        return new SimpleModule("plain-text").addDeserializer(String.class, new PlainText());
    }

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            return (String) context.handleUnexpectedToken(String.class, json);
        }
        String text = json.getString();
        if (text.codePoints().anyMatch(PlainText::isUnstorable)) {
            return (String) context.handleWeirdStringValue(String.class, text, "not storable");
        }
        return text;
    }

    private static boolean isUnstorable(int codePoint) {
        return codePoint == 0 || Character.getType(codePoint) == Character.SURROGATE;
    }
}
