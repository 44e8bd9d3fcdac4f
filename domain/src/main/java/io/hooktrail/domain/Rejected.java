package io.hooktrail.domain;

/** Carries a {@link Rejection} out of a decider. It is an answer, not a fault: it has no stack trace. */
public final class Rejected extends RuntimeException {

    private final transient Rejection rejection;

    /** Refuses for the given reason. */
    public Rejected(Rejection rejection) {
        super(rejection.detail(), null, false, false);
        this.rejection = rejection;
    }

    /** The reason. */
    public Rejection rejection() {
        return rejection;
    }
}
