package io.hooktrail.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.mapstruct.Mapper;

class NamesTest {

    private static final DescribedPredicate<JavaClass> MADE_BY_MAPSTRUCT = describe(
            "made by MapStruct",
            type -> Stream.concat(type.getRawInterfaces().stream(), type.getRawSuperclass().stream())
                    .anyMatch(mapper -> mapper.isAnnotatedWith(Mapper.class)
                            && type.getName().equals(mapper.getName() + "Impl")));

    @Test
    void a_name_says_what_a_thing_is_for() {
        noClasses()
                .that(not(MADE_BY_MAPSTRUCT))
                .should()
                .haveNameMatching(".*[.$](Base|Abstract)[A-Z]\\w*")
                .orShould()
                .haveNameMatching(".*(Impl|Util|Utils|Helper|Helpers|Manager|Dto|DTO|Service|Bean)")
                .check(Hooktrail.classes());
    }

    @Test
    void a_package_is_a_feature_not_a_drawer() {
        noClasses()
                .should()
                .resideInAnyPackage(
                        "..impl..",
                        "..util..",
                        "..utils..",
                        "..common..",
                        "..service..",
                        "..services..",
                        "..dto..",
                        "..helper..",
                        "..port..",
                        "..shared..",
                        "..misc..")
                .check(Hooktrail.classes());
    }

    @Test
    void nothing_is_null_unless_it_says_so() {
        classes()
                .should(Conditions.satisfy(
                        "be in a package with @NullMarked",
                        type -> type.getPackage().isAnnotatedWith(NullMarked.class)))
                .check(Hooktrail.classes());
    }
}
