package io.hooktrail.adapters.web.page.eventtype;

import io.hooktrail.adapters.web.page.Form;
import io.hooktrail.domain.Rejection;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.entity.EntityRejection.ActionsNotAllowed;
import io.hooktrail.domain.entity.EntityRejection.DescriptionTooLarge;
import io.hooktrail.domain.entity.EntityRejection.TypeReserved;
import io.hooktrail.domain.entity.EntityRejection.WordNotAllowed;
import io.hooktrail.domain.entity.EventTypeCommand.RegisterEventType;
import io.hooktrail.domain.entity.EventTypeDecider;
import io.hooktrail.domain.entity.EventTypeKey;
import io.hooktrail.domain.entity.Vocabulary;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A type of event as somebody types it.
 *
 * @param actions with commas or blanks between them
 * @param schema JSON Schema of the data; empty for none
 * @param example data that fits it; empty for none
 */
record TypedType(String type, String actions, String schema, String example) {

    /** What a browser leaves out is empty. */
    TypedType {
        type = text(type);
        actions = text(actions);
        schema = text(schema);
        example = text(example);
    }

    private static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "");
    }

    /** Its canonical name. */
    String name() {
        return Vocabulary.type(type);
    }

    /** What was typed, with what is no JSON. An example is kept with a schema alone, so without one it would be lost. */
    Form form(JsonMapper json) {
        Form form = Form.of(Map.of("type", type, "actions", actions, "schema", schema, "example", example));
        form = isJson(schema, json) ? form : form.wrong("schema", "json");
        form = isJson(example, json) ? form : form.wrong("example", "json");
        return schema.isBlank() && !example.isBlank() ? form.wrong("schema", "schema-missing") : form;
    }

    private static boolean isJson(String text, JsonMapper json) {
        try {
            return text.isBlank() || !json.readTree(text).isMissingNode();
        } catch (JacksonException broken) {
            return false;
        }
    }

    RegisterEventType command(AccountId account, Instant at) {
        return new RegisterEventType(new EventTypeKey(account, name()), words(), given(schema), given(example), at);
    }

    private List<String> words() {
        return Stream.of(actions.split("[\\s,]+"))
                .filter(word -> !word.isEmpty())
                .map(Vocabulary::action)
                .distinct()
                .toList();
    }

    private static @Nullable String given(String text) {
        return text.isBlank() ? null : text.strip();
    }

    /** Which field each refusal is about. */
    Map<Class<? extends Rejection>, String> fields() {
        return Map.of(
                WordNotAllowed.class,
                Vocabulary.isWord(name()) ? "actions" : "type",
                ActionsNotAllowed.class,
                "actions",
                TypeReserved.class,
                "type",
                DescriptionTooLarge.class,
                schema.strip().length() > EventTypeDecider.LONGEST_DESCRIPTION ? "schema" : "example");
    }
}
