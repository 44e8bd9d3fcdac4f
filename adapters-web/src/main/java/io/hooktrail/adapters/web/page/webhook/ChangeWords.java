package io.hooktrail.adapters.web.page.webhook;

import io.hooktrail.application.history.HistoryEntry;
import io.hooktrail.domain.webhook.EventSelector;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an event says, in a line. */
@Component
class ChangeWords {

    private static final Set<String> KNOWN_ANYWAY = Set.of("id", "at", "account");

    private final JsonMapper json;

    ChangeWords(JsonMapper json) {
        this.json = json;
    }

    String of(HistoryEntry entry) {
        return json.readTree(new String(entry.data().json(), StandardCharsets.UTF_8))
                .propertyStream()
                .filter(part -> !KNOWN_ANYWAY.contains(part.getKey()))
                .map(part -> words(part.getValue()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String words(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().map(ChangeWords::words).collect(Collectors.joining(", "));
        }
        if (value.isObject()) {
            return value.has("type") || value.isEmpty() ? selector(value) : object(value);
        }
        return value.isNull() ? "" : value.asString();
    }

    private static String object(JsonNode value) {
        return value.propertyStream()
                .filter(part -> !words(part.getValue()).isEmpty())
                .map(part -> part.getKey().equals("value")
                        ? words(part.getValue())
                        : part.getKey().replace('_', ' ') + " " + words(part.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String selector(JsonNode value) {
        return new EventSelector(text(value, "type"), text(value, "graph"), text(value, "action")).toString();
    }

    private static @Nullable String text(JsonNode value, String part) {
        JsonNode found = value.path(part);
        return found.isString() ? found.asString() : null;
    }
}
