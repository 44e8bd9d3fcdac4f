package io.hooktrail.adapters.web;

import io.hooktrail.domain.Rejection;
import io.hooktrail.domain.account.Role;
import java.util.Locale;

/** The caller's role does not allow this operation. */
record RoleTooLow(Role needed) implements Rejection {

    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }

    @Override
    public String detail() {
        return "This needs the role " + needed.name().toLowerCase(Locale.ROOT) + ".";
    }
}
