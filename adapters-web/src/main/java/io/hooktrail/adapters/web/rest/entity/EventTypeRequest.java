package io.hooktrail.adapters.web.rest.entity;

import io.hooktrail.adapters.web.VerbatimJson;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.entity.EventTypeCommand.RegisterEventType;
import io.hooktrail.domain.entity.EventTypeKey;
import io.hooktrail.domain.entity.Vocabulary;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Registers a type, or actions of one.
 *
 * @param schema JSON Schema of the data
 * @param example data that fits it
 */
record EventTypeRequest(
        String type,
        List<String> actions,
        @Nullable VerbatimJson schema,
        @Nullable VerbatimJson example) {

    RegisterEventType command(AccountId account, Instant at) {
        return new RegisterEventType(
                new EventTypeKey(account, Vocabulary.type(type)),
                actions.stream().map(Vocabulary::action).distinct().toList(),
                text(schema),
                text(example),
                at);
    }

    private static @Nullable String text(@Nullable VerbatimJson json) {
        return json == null ? null : json.text();
    }
}
