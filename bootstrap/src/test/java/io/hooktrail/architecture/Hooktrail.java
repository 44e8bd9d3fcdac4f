package io.hooktrail.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import java.util.List;

/** The classes under these rules: all of Hooktrail's own, without tests and without what the compiler generates. */
final class Hooktrail {

    static final String DOMAIN = "io.hooktrail.domain..";
    static final String APPLICATION = "io.hooktrail.application..";
    static final String WEB = "io.hooktrail.adapters.web..";
    static final String HTTP = "io.hooktrail.adapters.http..";
    static final String PERSISTENCE = "io.hooktrail.adapters.persistence..";
    static final List<String> MODULES = List.of(DOMAIN, APPLICATION, WEB, HTTP, PERSISTENCE);

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .withImportOption(Hooktrail::isOurs)
            .importPackages("io.hooktrail");

    private Hooktrail() {}

    static JavaClasses classes() {
        return CLASSES;
    }

    /** A class or anything nested in one with this name, which is spelled out so that an exception stays one. */
    static DescribedPredicate<JavaClass> named(String fullName) {
        return DescribedPredicate.describe(
                fullName,
                type -> type.getName().equals(fullName) || type.getName().startsWith(fullName + "$"));
    }

    private static boolean isOurs(Location location) {
        return !location.contains("/test-classes/");
    }
}
