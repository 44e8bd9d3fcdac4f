package io.hooktrail.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.persistence.embedded.DatabaseUnusable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

class DatabaseUnusableAnalysisTest {

    @Test
    void spring_boot_finds_it_and_shows_the_message_alone() {
        var failure = new IllegalStateException("wrapped by Spring", new DatabaseUnusable("set the variable"));

        // Some of Spring Boot's own need arguments that only a starting application has.
        var analyzers = SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, FailureHandler.handleMessage((message, cause) -> {}));

        assertThat(analyzers)
                .filteredOn(DatabaseUnusableAnalysis.class::isInstance)
                .singleElement()
                .satisfies(analyzer ->
                        assertThat(analyzer.analyze(failure).getDescription()).isEqualTo("set the variable"));
    }
}
