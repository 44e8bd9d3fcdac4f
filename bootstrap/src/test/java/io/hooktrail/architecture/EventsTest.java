package io.hooktrail.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import io.hooktrail.domain.DomainEvent;
import io.hooktrail.domain.EventType;
import io.hooktrail.domain.account.ApiKeyHash;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventsTest {

    private static final Set<Class<?>> PLAIN = Set.of(
            String.class,
            UUID.class,
            Instant.class,
            Duration.class,
            int.class,
            Integer.class,
            long.class,
            Long.class,
            double.class,
            boolean.class,
            Boolean.class);

    /** A hash of a key is not a fact either: whoever has the log shall not be able to try keys against it. */
    private static final Set<Class<?>> SECRETS = Set.of(ApiKeyHash.class);

    private static final String EVENT_STORE = "io.hooktrail.adapters.persistence.eventstore.EventStoreConfiguration";

    @Test
    void an_event_is_a_record_with_a_stored_name_in_the_sealed_family_of_its_stream() {
        classes()
                .that(assignableTo(DomainEvent.class))
                .and()
                .areNotInterfaces()
                .should()
                .beRecords()
                .andShould()
                .beAnnotatedWith(EventType.class)
                .andShould(Conditions.satisfy("stand in a sealed family", EventsTest::standsInItsFamily))
                .andShould(Conditions.satisfy("have a name like stream.fact", EventsTest::isWellNamed))
                .check(Hooktrail.classes());
    }

    @Test
    void an_event_holds_values_alone() {
        classes()
                .that(assignableTo(DomainEvent.class))
                .and()
                .areNotInterfaces()
                .should(Conditions.satisfy(
                        "hold ids, words, numbers, times, lists and values of these alone",
                        event -> holdsValuesAlone(event.reflect())))
                .check(Hooktrail.classes());
    }

    @Test
    void the_event_store_knows_every_family() {
        Set<String> families =
                Hooktrail.classes()
                        .that(assignableTo(DomainEvent.class).and(resideInAPackage(Hooktrail.DOMAIN)))
                        .stream()
                        .filter(type ->
                                type.isInterface() && type.isTopLevelClass() && !type.isEquivalentTo(DomainEvent.class))
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());
        Set<String> known = Hooktrail.classes().get(EVENT_STORE).getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getName())
                .collect(Collectors.toSet());

        assertThat(known).containsAll(families);
        assertThat(families).isNotEmpty();
    }

    private static boolean standsInItsFamily(JavaClass event) {
        return event.getEnclosingClass()
                .map(family -> family.reflect().isSealed() && family.isAssignableTo(DomainEvent.class))
                .orElse(false);
    }

    private static boolean isWellNamed(JavaClass event) {
        return event.tryGetAnnotationOfType(EventType.class)
                .map(type -> type.value().matches("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*"))
                .orElse(false);
    }

    private static boolean holdsValuesAlone(Class<?> value) {
        return Arrays.stream(value.getRecordComponents()).allMatch(component -> isValue(component.getGenericType()));
    }

    private static boolean isValue(Type type) {
        if (type instanceof ParameterizedType many) {
            return (many.getRawType() == List.class || many.getRawType() == Set.class)
                    && Stream.of(many.getActualTypeArguments()).allMatch(EventsTest::isValue);
        }
        return type instanceof Class<?> plain
                && !SECRETS.contains(plain)
                && (PLAIN.contains(plain) || plain.isEnum() || (plain.isRecord() && holdsValuesAlone(plain)));
    }
}
