package io.hooktrail.adapters.web.security;

import io.hooktrail.domain.Rejection;

/** A token is good, but says nothing that would let its bearer do anything here. */
record TokenNotEntitled(String detail) implements Rejection {

    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }
}
