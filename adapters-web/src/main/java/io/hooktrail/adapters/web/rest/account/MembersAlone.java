package io.hooktrail.adapters.web.rest.account;

import io.hooktrail.domain.Rejection;

/** Keys and tokens look at no pages, so they prefer nothing about them. */
record MembersAlone() implements Rejection {

    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }

    @Override
    public String detail() {
        return "Only members have a developer mode.";
    }
}
