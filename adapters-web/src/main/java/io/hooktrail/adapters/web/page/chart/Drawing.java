package io.hooktrail.adapters.web.page.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An SVG in the making. */
final class Drawing {

    private final StringBuilder text = new StringBuilder();

    /** Begins an element; attributes are names and values by turns. */
    Drawing open(String element, Object... attributes) {
        tag(element, attributes);
        text.append('>');
        return this;
    }

    /** An element with nothing inside. */
    Drawing leaf(String element, Object... attributes) {
        tag(element, attributes);
        text.append("/>");
        return this;
    }

    /** An element with text inside. */
    Drawing label(String element, String content, Object... attributes) {
        return open(element, attributes).write(content).close(element);
    }

    Drawing close(String element) {
        text.append("</").append(element).append('>');
        return this;
    }

    private Drawing write(String content) {
        text.append(escaped(content));
        return this;
    }

    private void tag(String element, Object... attributes) {
        text.append('<').append(element);
        for (int at = 0; at < attributes.length; at += 2) {
            text.append(' ')
                    .append(attributes[at])
                    .append("=\"")
                    .append(value(attributes[at + 1]))
                    .append('"');
        }
    }

    private static String value(Object value) {
        return value instanceof Double number ? rounded(number) : escaped(value.toString());
    }

    /** A length, to a tenth. */
    static String rounded(double number) {
        return BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    private static String escaped(String raw) {
        return raw.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
