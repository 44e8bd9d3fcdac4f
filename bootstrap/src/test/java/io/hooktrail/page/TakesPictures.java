package io.hooktrail.page;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Takes pictures for the documents in every {@link Look}, and tests nothing: that the page is good in each, {@link EveryPageTest} knows. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@EnumSource
@EnabledIfSystemProperty(
        named = "screenshots",
        matches = "true",
        disabledReason = "pictures are taken with -Dscreenshots=true")
@interface TakesPictures {}
