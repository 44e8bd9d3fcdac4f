package io.hooktrail.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.contract.RequirementsDocument.Row;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/requirements.md} says of each requirement which tests show it, and says the truth. */
class RequirementsAreShownTest {

    private final RequirementsDocument document = RequirementsDocument.read();
    private final TestSources tests = TestSources.read();

    @Test
    void each_of_the_139_requirements_has_exactly_one_row() {
        assertThat(RequirementIds.all()).hasSize(139);
        assertThat(document.rows()).extracting(Row::id).containsExactlyElementsOf(RequirementIds.all());
    }

    @Test
    void each_row_says_what_must_be_true() {
        assertThat(document.rows())
                .allSatisfy(row -> assertThat(row.what()).as(row.id()).hasSizeGreaterThan(15));
    }

    @Test
    void each_requirement_is_shown_by_a_test_or_says_why_not() {
        assertThat(document.rows()).allSatisfy(row -> {
            if (row.tests().isEmpty()) {
                assertThat(row.open()).as(row.id()).isNotBlank();
            }
        });
    }

    @Test
    void what_is_open_says_what_exactly() {
        assertThat(document.rows())
                .filteredOn(row -> row.open() != null)
                .allSatisfy(row -> assertThat(row.open()).as(row.id()).hasSizeGreaterThan(10));
    }

    @Test
    void each_test_that_a_row_names_exists() {
        assertThat(document.rows())
                .allSatisfy(row -> assertThat(row.tests()).as(row.id()).allMatch(tests::have, "exists"));
    }

    @Test
    void a_test_that_is_named_after_a_requirement_stands_in_its_row() {
        Map<String, Row> rows = document.rows().stream().collect(Collectors.toMap(Row::id, Function.identity()));
        assertThat(claims().filter(claim -> claim.id().contains("-")))
                .isNotEmpty()
                .allSatisfy(claim -> {
                    assertThat(rows).as(claim.toString()).containsKey(claim.id());
                    assertThat(rows.get(claim.id()).names(claim.className(), claim.method()))
                            .as(claim.toString())
                            .isTrue();
                });
    }

    @Test
    void each_decision_that_a_test_is_named_after_is_told() {
        assertThat(document.decisions())
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 24)
                        .mapToObj(number -> "C" + number)
                        .toList());
        assertThat(claims().map(Claim::id).filter(id -> id.matches("C\\d+")))
                .isNotEmpty()
                .allMatch(document.decisions()::contains);
    }

    @Test
    void ids_are_read_off_the_names_of_tests() {
        assertThat(RequirementIds.claimedBy("MT_17_there_is_no_rate_of_nothing"))
                .containsExactly("MT-17");
        assertThat(RequirementIds.claimedBy("MT_25_MT_26_by_time")).containsExactly("MT-25", "MT-26");
        assertThat(RequirementIds.claimedBy("TK_11_to_13_names")).containsExactly("TK-11", "TK-12", "TK-13");
        assertThat(RequirementIds.claimedBy("MT_16_to_MT_17_shape")).containsExactly("MT-16", "MT-17");
        assertThat(RequirementIds.claimedBy("SBO_17_C13_words")).containsExactly("SBO-17", "C13");
        assertThat(RequirementIds.claimedBy("counts_MT_17_not")).isEmpty();
        assertThat(tests.have("RequirementsAreShownTest.ids_are_read_off_the_names_of_tests"))
                .isTrue();
        assertThat(tests.have("RequirementsAreShownTest.claims")).isFalse();
        assertThat(tests.have("NoSuchTest")).isFalse();
    }

    /** What the name of a test says that it shows. */
    private record Claim(String className, String method, String id) {}

    private Stream<Claim> claims() {
        return tests.methods().entrySet().stream()
                .flatMap(tested ->
                        tested.getValue().stream().flatMap(method -> claimsOf(tested.getKey(), method).stream()));
    }

    private static List<Claim> claimsOf(String className, String method) {
        return RequirementIds.claimedBy(method).stream()
                .map(id -> new Claim(className, method, id))
                .toList();
    }
}
