package io.hooktrail.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import io.hooktrail.domain.Identifier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeaturesTest {

    /** Ids are the words in which features speak of each other: an account's webhook, a webhook's account. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "io.hooktrail.domain.(*)..",
                "io.hooktrail.application.(*)..",
                "io.hooktrail.adapters.web.(*)..",
                "io.hooktrail.adapters.web.rest.(*)..",
                "io.hooktrail.adapters.web.page.(*)..",
                "io.hooktrail.adapters.persistence.(*).."
            })
    void features_of_a_module_go_in_no_circle(String features) {
        slices().matching(features)
                .should()
                .beFreeOfCycles()
                .ignoreDependency(alwaysTrue(), assignableTo(Identifier.class))
                .check(Hooktrail.classes());
    }
}
