package io.hooktrail.adapters.web;

import io.hooktrail.domain.Rejection;

/** The account that somebody wants to act for does not exist, or is none of theirs. */
public record ActingAccountNotFound() implements Rejection {

    @Override
    public Kind kind() {
        return Kind.NOT_FOUND;
    }

    @Override
    public String detail() {
        return "The account named in Hooktrail-Account does not exist, or not for this key.";
    }
}
