package io.hooktrail.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import io.hooktrail.domain.Identifier;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IdentifiersTest {

    /** Keys have parts besides the account: {@code account/type/id}. */
    private static final List<String> PARTS = List.of("0193546a-6c00-7000-8000-000000000001", "loyalty_card", "card-1");

    static Stream<Class<?>> identifiers() {
        return Hooktrail.classes().stream()
                .filter(type -> type.isAssignableTo(Identifier.class) && !type.isInterface())
                .map(JavaClass::reflect);
    }

    @ParameterizedTest
    @MethodSource("identifiers")
    void an_id_prints_its_bare_value_and_reads_it_back(Class<?> type) throws ReflectiveOperationException {
        assertThat(type).matches(Class::isRecord, "is a record");
        String text = String.join("/", PARTS.subList(0, type.getRecordComponents().length));
        Method of = type.getMethod("of", String.class);

        assertThat(of.getModifiers()).matches(Modifier::isStatic, "static");
        assertThat(of.invoke(null, text)).isInstanceOf(type).hasToString(text).isEqualTo(of.invoke(null, text));
    }
}
