package io.hooktrail.domain;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name and revision under which an event is stored for ever. Class names may change, these may not. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {

    /** Stream and fact in kebab case, such as {@code delivery.retry-planned}. */
    String value();

    /** Grows when the stored shape changes in a way that old readers or old rows do not understand. */
    int revision() default 1;
}
