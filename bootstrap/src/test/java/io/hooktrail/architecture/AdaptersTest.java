package io.hooktrail.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;

/** One entry to each adapter (ADR 0010). */
class AdaptersTest {

    /**
     * The embedded PostgreSQL is a package of its own, and the adapter's root package starts it: Java has no visibility
     * between "package" and "everyone".
     */
    private static final DescribedPredicate<JavaClass> EMBEDDED_POSTGRESQL = Hooktrail.named(
                    "io.hooktrail.adapters.persistence.embedded.EmbeddedPostgres")
            .or(Hooktrail.named("io.hooktrail.adapters.persistence.embedded.DatabaseUnusable"));

    /** What all pages share is a package of its own, as is the drawing of charts: the root package would be half of pages. */
    private static final DescribedPredicate<JavaClass> SHARED_BY_PAGES =
            resideInAnyPackage("io.hooktrail.adapters.web.page", "io.hooktrail.adapters.web.page.chart");

    @Test
    void others_use_the_entry_of_the_web_alone() {
        holds(Hooktrail.WEB, Hooktrail.named("io.hooktrail.adapters.web.WebAdapter"));
    }

    @Test
    void others_use_the_entry_of_sending_alone() {
        holds(Hooktrail.HTTP, Hooktrail.named("io.hooktrail.adapters.http.HttpDeliveryAdapter"));
    }

    @Test
    void others_use_the_entry_of_persistence_and_the_marker_of_its_projections_alone() {
        holds(
                Hooktrail.PERSISTENCE,
                Hooktrail.named("io.hooktrail.adapters.persistence.PersistenceAdapter")
                        .or(Hooktrail.named("io.hooktrail.adapters.persistence.Projection")));
    }

    @Test
    void a_feature_of_an_adapter_has_no_public_type() {
        classes()
                .that()
                .resideInAnyPackage("io.hooktrail.adapters.web.*..", "io.hooktrail.adapters.persistence.*..")
                .and(not(EMBEDDED_POSTGRESQL))
                .and(not(SHARED_BY_PAGES))
                .and()
                .areTopLevelClasses()
                .should()
                .notBePublic()
                .check(Hooktrail.classes());
    }

    @Test
    void sending_has_one_public_type() {
        classes()
                .that()
                .resideInAPackage(Hooktrail.HTTP)
                .and(not(Hooktrail.named("io.hooktrail.adapters.http.HttpDeliveryAdapter")))
                .and()
                .areTopLevelClasses()
                .should()
                .notBePublic()
                .check(Hooktrail.classes());
    }

    private static void holds(String adapter, DescribedPredicate<JavaClass> entries) {
        classes()
                .that(resideInAPackage(adapter))
                .and(not(entries))
                .should()
                .onlyHaveDependentClassesThat(not(resideOutsideOfPackages(adapter)))
                .check(Hooktrail.classes());
    }
}
