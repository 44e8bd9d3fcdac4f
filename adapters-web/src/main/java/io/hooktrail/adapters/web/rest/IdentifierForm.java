package io.hooktrail.adapters.web.rest;

import io.hooktrail.domain.Identifier;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** Identifiers are strings in JSON. */
final class IdentifierForm {

    private IdentifierForm() {}

    static SimpleModule module() {
        return new SimpleModule("identifiers").addSerializer(Identifier.class, ToStringSerializer.instance);
    }
}
