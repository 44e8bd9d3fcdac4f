package io.hooktrail.adapters.web.openapi;

import io.swagger.v3.core.jackson.TypeNameResolver;

/** Names a nested type after what it is nested in: several responses have a {@code Response} or a {@code Customer}. */
class OwnNames extends TypeNameResolver {

    @Override
    protected String getNameOfClass(Class<?> type) {
        Class<?> around = type.getEnclosingClass();
        return around == null ? type.getSimpleName() : getNameOfClass(around) + type.getSimpleName();
    }
}
