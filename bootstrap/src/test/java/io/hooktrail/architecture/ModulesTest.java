package io.hooktrail.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import org.axonframework.common.IdentifierFactory;
import org.junit.jupiter.api.Test;

/** What each module may depend on. Whoever needs more adds it here, and says so in a review. */
class ModulesTest {

    private static final DescribedPredicate<JavaClass> JDK = resideInAnyPackage("java..");
    private static final DescribedPredicate<JavaClass> NULLNESS = resideInAnyPackage("org.jspecify.annotations..");
    private static final DescribedPredicate<JavaClass> LOGGING = resideInAnyPackage("org.slf4j..");
    private static final DescribedPredicate<JavaClass> CRYPTOGRAPHY = resideInAnyPackage("javax.crypto..");
    private static final DescribedPredicate<JavaClass> PRIMITIVES = describe(
            "primitives and arrays of them", type -> type.getBaseComponentType().isPrimitive());

    private static final DescribedPredicate<JavaClass> EVERYWHERE =
            JDK.or(NULLNESS).or(PRIMITIVES);
    private static final DescribedPredicate<JavaClass> INSIDE = EVERYWHERE
            .or(resideInAnyPackage(Hooktrail.DOMAIN, Hooktrail.APPLICATION))
            .or(LOGGING)
            .or(CRYPTOGRAPHY);

    private static final String OPENAPI = "io.hooktrail.adapters.web.openapi..";
    private static final DescribedPredicate<JavaClass> WEB_AND_INSIDE = INSIDE.or(resideInAnyPackage(Hooktrail.WEB))
            .or(resideInAnyPackage(
                    "jakarta.servlet..",
                    "org.apache.catalina..",
                    "org.springframework.beans..",
                    "org.springframework.boot..",
                    "org.springframework.context..",
                    "org.springframework.core..",
                    "org.springframework.format..",
                    "org.springframework.http..",
                    "org.springframework.security..",
                    "org.springframework.session..", // sessions of the pages are kept beside the servlet container
                    "org.springframework.stereotype..",
                    "org.springframework.ui..",
                    "org.springframework.util..",
                    "org.springframework.validation..",
                    "org.springframework.web..",
                    "tools.jackson..",
                    "com.fasterxml.jackson.annotation..", // Jackson 3 has its annotations from there
                    "io.swagger.v3..",
                    "org.springdoc..",
                    "org.mapstruct.."))
            // Ids are drawn at the edge. Nothing else of Axon is the web's business.
            .or(Hooktrail.named(IdentifierFactory.class.getName()));

    @Test
    void the_domain_depends_on_nothing_but_java_and_nullness() {
        holds(Hooktrail.DOMAIN, EVERYWHERE.or(resideInAnyPackage(Hooktrail.DOMAIN)));
    }

    @Test
    void the_application_knows_the_domain_and_axon_but_no_spring_and_no_database() {
        holds(
                Hooktrail.APPLICATION,
                INSIDE.or(resideInAnyPackage(
                        "org.axonframework.commandhandling..",
                        "org.axonframework.common",
                        "org.axonframework.common.lock",
                        "org.axonframework.common.transaction",
                        "org.axonframework.config",
                        "org.axonframework.deadline",
                        "org.axonframework.deadline.annotation",
                        "org.axonframework.eventhandling",
                        "org.axonframework.eventsourcing",
                        "org.axonframework.eventsourcing.eventstore",
                        "org.axonframework.messaging..",
                        "org.axonframework.modelling.command..",
                        "org.axonframework.modelling.saga")));
    }

    @Test
    void the_web_knows_the_application_and_the_web() {
        classes()
                .that()
                .resideInAPackage(Hooktrail.WEB)
                .and()
                .resideOutsideOfPackage(OPENAPI)
                .should()
                .onlyDependOnClassesThat(WEB_AND_INSIDE)
                .check(Hooktrail.classes());
    }

    /** The description of the API is made by swagger-core, whose own Jackson is of version 2. */
    @Test
    void the_description_of_the_api_knows_the_jackson_of_swagger_too() {
        holds(OPENAPI, WEB_AND_INSIDE.or(resideInAnyPackage("com.fasterxml.jackson.databind..")));
    }

    @Test
    void sending_knows_the_application_and_the_http_client() {
        holds(Hooktrail.HTTP, INSIDE.or(resideInAnyPackage(Hooktrail.HTTP, "javax.net.ssl..", "org.apache.hc..")));
    }

    @Test
    void persistence_knows_the_application_and_the_database() {
        holds(
                Hooktrail.PERSISTENCE,
                INSIDE.or(resideInAnyPackage(Hooktrail.PERSISTENCE))
                        .or(resideInAnyPackage(
                                "javax.sql..",
                                "org.axonframework.common..",
                                "org.axonframework.config..",
                                "org.axonframework.eventhandling..",
                                "org.axonframework.eventsourcing..",
                                "org.axonframework.messaging..",
                                "org.axonframework.modelling.saga.repository..",
                                "org.axonframework.serialization..",
                                "com.fasterxml.jackson..",
                                "com.zaxxer.hikari..",
                                "org.flywaydb.core..",
                                "org.mapstruct..",
                                "org.postgresql..",
                                "org.springframework.beans..",
                                "org.springframework.boot..",
                                "org.springframework.context..",
                                "org.springframework.core..",
                                "org.springframework.dao..",
                                "org.springframework.jdbc..",
                                "org.springframework.scheduling..",
                                "org.springframework.session.jdbc..",
                                "org.springframework.stereotype..",
                                "org.springframework.transaction..",
                                "org.springframework.util.."))
                        // The embedded PostgreSQL is unpacked, and refuses to run as root.
                        .or(resideInAnyPackage("org.apache.commons.compress..", "com.sun.security.auth.module")));
    }

    private static void holds(String module, DescribedPredicate<JavaClass> allowed) {
        classes()
                .that()
                .resideInAPackage(module)
                .should()
                .onlyDependOnClassesThat(allowed)
                .check(Hooktrail.classes());
    }
}
