package io.hooktrail.adapters.web;

import org.springframework.security.core.AuthenticationException;

/** A credential was sent that proves nothing; the message says why, to whoever sent it. */
public final class NotAuthenticated extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    /** With a sentence for the client. */
    public NotAuthenticated(String reason) {
        super(reason);
    }

    /** The sentence for the client. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
