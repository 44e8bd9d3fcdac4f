package io.hooktrail.adapters.web.rest.account;

import io.hooktrail.domain.account.Role;

/** Asks for somebody to be invited. */
record NewMemberRequest(String email, String name, Role role) {

    /** Without the person: a request may stand in a log. */
    @Override
    public String toString() {
        return "NewMemberRequest[" + role + "]";
    }
}
