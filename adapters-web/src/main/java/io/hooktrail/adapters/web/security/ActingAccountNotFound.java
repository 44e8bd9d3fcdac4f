package io.hooktrail.adapters.web.security;

import io.hooktrail.domain.Rejection;

/** The account in the header does not exist, or is not below the key's. */
record ActingAccountNotFound() implements Rejection {

    @Override
    public Kind kind() {
        return Kind.NOT_FOUND;
    }

    @Override
    public String detail() {
        return "The account named in Hooktrail-Account does not exist, or not for this key.";
    }
}
