package io.hooktrail.adapters.web.page.settings;

import io.hooktrail.adapters.web.page.Form;
import io.hooktrail.domain.account.Role;
import java.util.Map;
import java.util.Objects;

/**
 * Asks for somebody to be invited.
 *
 * @param once the number of the form
 */
record NewMember(String email, String name, Role role, String once) {

    /** What a form leaves out is empty, and the role the lowest. */
    NewMember {
        email = Objects.requireNonNullElse(email, "");
        name = Objects.requireNonNullElse(name, "");
        role = Objects.requireNonNullElse(role, Role.VIEWER);
        once = Objects.requireNonNullElse(once, "");
    }

    Form form() {
        return Form.of(Map.of("email", email, "name", name, "role", role.toString()));
    }

    /** Without the person: a request may stand in a log. */
    @Override
    public String toString() {
        return "NewMember[" + role + "]";
    }
}
