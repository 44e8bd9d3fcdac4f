package io.hooktrail.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.security.SecureRandom;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** Time and chance come as arguments, so that everything can be told to happen at any time, and told again. */
class TimeAndChanceTest {

    private static final Set<String> CLOCKS = Set.of(
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.LocalTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.InstantSource.system",
            "java.time.Clock.system",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime");

    private static final Set<String> DICE = Set.of("java.util.UUID.randomUUID", "java.lang.Math.random");

    private static final Set<String> SLEEPS = Set.of(
            "java.lang.Thread.sleep",
            "java.util.concurrent.TimeUnit.sleep",
            "java.util.concurrent.locks.LockSupport.parkNanos",
            "java.util.concurrent.locks.LockSupport.parkUntil");

    /** Draws the jitter of retries, and hands it to the core as an argument. */
    private static final DescribedPredicate<JavaClass> DRAWS_JITTER =
            Hooktrail.named("io.hooktrail.application.delivery.DeliveryModule");

    /** Draw secrets, which have to be unpredictable. */
    private static final DescribedPredicate<JavaClass> DRAW_SECRETS = Hooktrail.named(
                    "io.hooktrail.application.webhook.WebhookEditing")
            .or(Hooktrail.named("io.hooktrail.application.account.FirstStart"));

    /** Gathers outcomes for a few milliseconds, and pauses while the database is away: on a thread of its own. */
    private static final DescribedPredicate<JavaClass> LINGERS =
            Hooktrail.named("io.hooktrail.application.delivery.OutcomeGatherer");

    /** Waits, for a bounded time, for a process to listen or to end. */
    private static final DescribedPredicate<JavaClass> WAITS_FOR_A_PROCESS =
            Hooktrail.named("io.hooktrail.adapters.persistence.embedded.Deadline");

    /** Answers late because a request bin was told to. */
    private static final DescribedPredicate<JavaClass> ANSWERS_LATE =
            Hooktrail.named("io.hooktrail.adapters.web.rest.bin.ReceivingController");

    @Test
    void nobody_inside_looks_at_a_clock() {
        noClasses()
                .that()
                .resideInAnyPackage(Hooktrail.DOMAIN, Hooktrail.APPLICATION)
                .should()
                .accessTargetWhere(oneOf(CLOCKS))
                .check(Hooktrail.classes());
    }

    @Test
    void nobody_inside_throws_dice() {
        noClasses()
                .that()
                .resideInAnyPackage(Hooktrail.DOMAIN, Hooktrail.APPLICATION)
                .and(not(DRAWS_JITTER))
                .should()
                .accessTargetWhere(oneOf(DICE))
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(Random.class, ThreadLocalRandom.class)
                .check(Hooktrail.classes());
    }

    @Test
    void what_nobody_can_guess_is_drawn_for_secrets_alone() {
        noClasses()
                .that()
                .resideInAnyPackage(Hooktrail.DOMAIN, Hooktrail.APPLICATION)
                .and(not(DRAW_SECRETS))
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(SecureRandom.class)
                .check(Hooktrail.classes());
    }

    @Test
    void nobody_sleeps() {
        noClasses()
                .that(not(LINGERS.or(WAITS_FOR_A_PROCESS).or(ANSWERS_LATE)))
                .should()
                .accessTargetWhere(oneOf(SLEEPS))
                .check(Hooktrail.classes());
    }

    private static DescribedPredicate<JavaAccess<?>> oneOf(Set<String> targets) {
        return describe(
                "target is one of " + targets,
                access -> targets.contains(access.getTargetOwner().getName() + "."
                        + access.getTarget().getName()));
    }
}
