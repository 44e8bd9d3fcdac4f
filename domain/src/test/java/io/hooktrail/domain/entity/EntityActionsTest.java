package io.hooktrail.domain.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EntityActionsTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "entity-actions.md");

    @Test
    void MT_23_there_are_the_fifteen_types_in_the_documented_order() {
        assertThat(EntityTypes.ofMatrix())
                .extracting(EntityType::name)
                .containsExactly(
                        "appointment",
                        "client",
                        "ticket",
                        "employee",
                        "location",
                        "external_location",
                        "child",
                        "class",
                        "class_session",
                        "session_enrollment",
                        "client_membership",
                        "membership_template",
                        "product",
                        "category",
                        "adjustment_event");
    }

    @Test
    void MT_24_there_are_the_thirteen_actions_in_the_documented_order() {
        assertThat(EntityTypes.actionsOfMatrix())
                .containsExactly(
                        "create",
                        "update",
                        "destroy",
                        "booked",
                        "canceled",
                        "completed",
                        "rescheduled",
                        "open",
                        "closed",
                        "reopened",
                        "reassigned",
                        "refunded",
                        "voided");
    }

    @Test
    void the_matrix_has_49_cells_that_are_on_and_18_that_are_optional() {
        assertThat(EntityTypes.ofMatrix().stream()
                        .mapToInt(type -> type.actions().size())
                        .sum())
                .isEqualTo(49);
        assertThat(EntityTypes.ofMatrix().stream()
                        .mapToInt(type -> type.optional().size())
                        .sum())
                .isEqualTo(18);
    }

    @Test
    void TM_18_attendance_and_user_are_inserted_updated_and_deleted() {
        for (String type : List.of("attendance", "user")) {
            for (String action : List.of("inserted", "updated", "deleted")) {
                assertThat(EntityTypes.documented().get(type).allows(Vocabulary.action(action)))
                        .isTrue();
            }
        }
    }

    @Test
    void GKM_09_a_license_can_be_assigned() {
        assertThat(EntityTypes.documented().get("license").allows("assigned")).isTrue();
    }

    @Test
    void every_name_is_a_canonical_word() {
        for (EntityType type : EntityTypes.documented().values()) {
            assertThat(Vocabulary.type(type.name())).isEqualTo(type.name());
            assertThat(Stream.of(List.of(type.name()), type.actions(), type.optional())
                            .flatMap(List::stream))
                    .allMatch(Vocabulary::isWord)
                    .allMatch(word -> Vocabulary.action(word).equals(word));
        }
    }

    /** Run with {@code -Dgolden.update=true} to write the document anew. */
    @Test
    void the_document_shows_the_data() throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(DOCUMENT.getParent());
            Files.writeString(DOCUMENT, document());
        }
        assertThat(DOCUMENT).hasContent(document());
    }

    private static String document() {
        return """
            # Entity types and their actions

            Written by `EntityActionsTest` from the data in `EntityTypes`; after a change there, run it with `-Dgolden.update=true`.

            The public name of an event is `<type>.<action>`. Which actions go with which type is nowhere documented: every cell is inferred.

            - `Y` is on.
            - `o` is plausible and **off**. An account switches it on for itself and the accounts below it with
              `POST /v1/event-types {"type": "appointment", "actions": ["create"]}`; an installation switches all of them on for everybody
              with `hooktrail.event-types.optional-actions=true`.
            - An empty cell makes no sense and is refused with 422, which names the actions that are on.

            %s
            ## Further types

            | Type | Actions |
            |---|---|
            %s
            `booking` is a type, too: its actions are the states of the booking graphs. Any account can register types of its own.

            ## Other spellings

            Spaces, hyphens and capitals do not matter: `Class Session` is `class_session`. Besides:

            | Written | Means |
            |---|---|
            | type `session` | `class_session` |
            | `created`, `inserted`, `Creation` | `create` |
            | `updated` | `update` |
            | `deleted` | `destroy` |
            """.formatted(matrix(), further());
    }

    private static String matrix() {
        String head = "| Type | " + String.join(" | ", EntityTypes.actionsOfMatrix()) + " |\n" + "|---|"
                + ":-:|".repeat(EntityTypes.actionsOfMatrix().size()) + "\n";
        return EntityTypes.ofMatrix().stream().map(EntityActionsTest::row).collect(Collectors.joining("", head, ""));
    }

    private static String row(EntityType type) {
        return EntityTypes.actionsOfMatrix().stream()
                .map(action -> type.allows(action) ? "Y" : type.optional().contains(action) ? "o" : " ")
                .collect(Collectors.joining(" | ", "| `" + type.name() + "` | ", " |\n"));
    }

    private static String further() {
        Map<String, EntityType> all = EntityTypes.documented();
        return all.values().stream()
                .skip(EntityTypes.ofMatrix().size())
                .map(type -> "| `" + type.name() + "` | `" + String.join("` `", type.actions()) + "` |\n")
                .collect(Collectors.joining());
    }
}
