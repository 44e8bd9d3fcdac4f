package io.hooktrail.adapters.web.page;

import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.Rejection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into a form, and what is wrong with it: so that nothing has to be typed twice.
 *
 * @param values by the name of the field
 * @param flaws by the name of the field, that of the whole form under {@link #WHOLE}
 */
public record Form(Map<String, String> values, Map<String, Flaw> flaws) {

    /** Where a flaw stands that is not about one field. */
    public static final String WHOLE = "";

    /**
     * What is wrong.
     *
     * @param key a key of the messages, {@code wrong.<key>}
     * @param detail said where the messages have no such key
     */
    public record Flaw(String key, String detail) {}

    /** With these values, and nothing wrong so far. */
    public static Form of(Map<String, String> values) {
        return new Form(Map.copyOf(values), Map.of());
    }

    /** The same with something wrong at a field, in words of the messages. */
    public Form wrong(String field, String key) {
        return with(field, new Flaw(key, key));
    }

    /**
     * Does what the form asks for, unless something is wrong already.
     *
     * @param fields which field each refusal is about; any other refusal goes on its way
     * @return this, or the same with a refusal at its field, in words of the messages or else its own
     */
    public Form attempt(Runnable change, Map<Class<? extends Rejection>, String> fields) {
        if (!good()) {
            return this;
        }
        try {
            change.run();
            return this;
        } catch (Rejected refused) {
            Rejection rejection = refused.rejection();
            String field = fields.get(rejection.getClass());
            if (field == null) {
                throw refused;
            }
            return refused(field, rejection);
        }
    }

    /** The same with a refusal at a field. */
    public Form refused(String field, Rejection rejection) {
        return with(field, new Flaw(rejection.getClass().getSimpleName(), rejection.detail()));
    }

    /** Whether nothing is wrong. */
    public boolean good() {
        return flaws.isEmpty();
    }

    /** What stands in a field. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** What is wrong with a field; null if nothing is. */
    public @Nullable Flaw flaw(String field) {
        return flaws.get(field);
    }

    private Form with(String field, Flaw flaw) {
        var more = new HashMap<>(flaws);
        more.putIfAbsent(field, flaw);
        return new Form(values, Map.copyOf(more));
    }
}
