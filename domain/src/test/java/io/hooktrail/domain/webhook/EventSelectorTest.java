package io.hooktrail.domain.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hooktrail.domain.Rejected;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventSelectorTest {

    private static final EventCatalogue CATALOGUE = new EventCatalogue(
            Map.of(
                    "client", Set.of("create", "update", "destroy"),
                    "class_session", Set.of("create"),
                    "ticket", Set.of("closed"),
                    "booking", Set.of("tentative", "confirmed", "unpaid")),
            Map.of("instant", Set.of("confirmed"), "instant_payment", Set.of("tentative", "unpaid")));

    private static final EventSubject CLIENT_CREATED = new EventSubject("client", "create", null);
    private static final EventSubject UNPAID = new EventSubject("booking", "unpaid", "instant_payment");
    private static final EventSubject CONFIRMED = new EventSubject("booking", "confirmed", "instant");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "client.*",
                "ticket.closed",
                "booking.confirmed",
                "booking[instant_payment].unpaid",
                "booking[instant].*"
            })
    void reads_and_shows_the_same_text(String text) {
        assertThat(select(text)).hasToString(text);
    }

    @Test
    void TK_08_matches_by_type_graph_and_state() {
        assertThat(select("*").matches(CLIENT_CREATED)).isTrue();
        assertThat(select("*").matches(UNPAID)).isTrue();
        assertThat(select("client.*").matches(CLIENT_CREATED)).isTrue();
        assertThat(select("client.*").matches(UNPAID)).isFalse();
        assertThat(select("client.update").matches(CLIENT_CREATED)).isFalse();
        assertThat(select("booking.unpaid").matches(UNPAID)).isTrue();
        assertThat(select("booking[instant_payment].unpaid").matches(UNPAID)).isTrue();
        assertThat(select("booking[instant_payment].*").matches(UNPAID)).isTrue();
        assertThat(select("booking[instant].*").matches(UNPAID)).isFalse();
        assertThat(select("booking[instant].*").matches(CONFIRMED)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "client.created, client.create",
        "client.inserted, client.create",
        "client.creation, client.create",
        "client.updated, client.update",
        "client.deleted, client.destroy",
        "session.create, class_session.create",
        "session.*, class_session.*"
    })
    void C13_understands_the_words_of_every_product(String asked, String canonical) {
        assertThat(select(asked)).hasToString(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "clint.create, clint",
        "client.closed, client.closed",
        "booking[instnt].confirmed, instnt",
        "booking[instant].unpaid, booking[instant].unpaid",
        "booking.paid, booking.paid",
        "client[instant].create, client"
    })
    void refuses_by_name_what_the_catalogue_does_not_have(String asked, String named) {
        assertThatThrownBy(() -> select(asked)).isInstanceOf(Rejected.class).hasMessageContaining(named);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "client", "client.", ".create", "*.create", "client.create.now", "client\n.*", "Client.*"})
    void refuses_what_is_not_of_the_form(String asked) {
        assertThatThrownBy(() -> select(asked)).isInstanceOf(Rejected.class).hasMessageContaining("look like");
    }

    private static EventSelector select(String text) {
        return EventSelector.parse(text).in(CATALOGUE);
    }
}
