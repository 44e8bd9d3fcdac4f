package io.hooktrail.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import io.hooktrail.adapters.persistence.Projection;
import io.hooktrail.application.InTransaction;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Component;

/** Whoever listens to events listens in their transaction. */
class ListenersTest {

    private static final DescribedPredicate<JavaClass> LISTENS = describe(
            "listens to events",
            type -> type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(EventHandler.class)));

    @Test
    void a_listener_runs_in_the_transaction_of_the_event() {
        classes()
                .that(LISTENS)
                .should()
                .beAnnotatedWith(ProcessingGroup.class)
                .andShould(Conditions.satisfy(
                        "belong to the group " + InTransaction.GROUP,
                        type -> type.tryGetAnnotationOfType(ProcessingGroup.class)
                                .map(group -> group.value().equals(InTransaction.GROUP))
                                .orElse(false)))
                .check(Hooktrail.classes());
    }

    @Test
    void what_listens_in_persistence_is_found_as_a_projection() {
        classes()
                .that(LISTENS.and(resideInAPackage(Hooktrail.PERSISTENCE)))
                .should()
                .implement(Projection.class)
                .andShould()
                .beAnnotatedWith(Component.class)
                .check(Hooktrail.classes());
    }

    @Test
    void a_projection_listens() {
        classes()
                .that()
                .implement(Projection.class)
                .should(Conditions.satisfy("listen to events", LISTENS::test))
                .check(Hooktrail.classes());
    }
}
