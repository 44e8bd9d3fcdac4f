package io.hooktrail.adapters.web.rest;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;

/** Reads an enum from a parameter in the same lower-case form that JSON has. */
@SuppressWarnings("rawtypes") // Spring asks for ConverterFactory<String, Enum>: the bound of its type variable is raw
class EnumParameter implements ConverterFactory<String, Enum> {

    @Override
    @SuppressWarnings("unchecked") // the same
    public <T extends Enum> Converter<String, @Nullable T> getConverter(Class<T> type) {
        return text -> text.isBlank() ? null : (T) find(type, text.trim());
    }

    private static Enum find(Class<? extends Enum> type, String text) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.toString().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no constant has this name"));
    }
}
