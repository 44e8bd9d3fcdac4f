package io.hooktrail.adapters.web.page.bin;

import io.hooktrail.adapters.web.page.Form;
import io.hooktrail.application.bin.Behaviour;
import io.hooktrail.application.bin.Bin;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a bin shall answer, as typed.
 *
 * @param delay milliseconds
 * @param body JSON; empty for none
 */
record BehaviourForm(String name, String status, String delay, String failFirst, String body) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    /** What a form leaves out is empty. */
    BehaviourForm {
        name = Objects.requireNonNullElse(name, "");
        status = Objects.requireNonNullElse(status, "");
        delay = Objects.requireNonNullElse(delay, "");
        failFirst = Objects.requireNonNullElse(failFirst, "");
        body = Objects.requireNonNullElse(body, "");
    }

    static Form of(Bin bin) {
        Behaviour behaviour = bin.behaviour();
        return Form.of(Map.of(
                "name", bin.name(),
                "status", "" + behaviour.status(),
                "delay", "" + behaviour.delay().toMillis(),
                "failFirst", "" + behaviour.failFirst(),
                "body", Optional.ofNullable(behaviour.body()).orElse("")));
    }

    /** What was typed, with what is no number and what is no JSON. */
    Form checked(JsonMapper json) {
        var numbers = Map.of("status", status, "delay", delay, "failFirst", failFirst);
        var values = new HashMap<>(numbers);
        values.put("name", name);
        values.put("body", body);
        Form form = Form.of(values);
        for (Map.Entry<String, String> number : numbers.entrySet()) {
            if (!NUMBER.matcher(number.getValue().strip()).matches()) {
                form = form.wrong(number.getKey(), "number");
            }
        }
        return isJson(json) ? form : form.wrong("body", "json");
    }

    Behaviour behaviour() {
        return new Behaviour(number(status), Duration.ofMillis(number(delay)), number(failFirst), text());
    }

    private @Nullable String text() {
        return body.isBlank() ? null : body.strip();
    }

    private boolean isJson(JsonMapper json) {
        try {
            return body.isBlank() || !json.readTree(body).isMissingNode();
        } catch (JacksonException broken) {
            return false;
        }
    }

    private static int number(String text) {
        return Integer.parseInt(text.strip());
    }
}
