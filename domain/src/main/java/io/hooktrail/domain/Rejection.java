package io.hooktrail.domain;

/** Why a command was refused, as data. Each feature has a sealed family of them, named as the reason. */
public interface Rejection {

    /** What the refusal means to whoever asked. */
    Kind kind();

    /** One sentence that says what to change. Holds no secret and no personal data. */
    String detail();

    /** The kinds of refusal; an adapter maps each to its own language (HTTP status, message). */
    enum Kind {
        /** The thing does not exist, or not for this account. */
        NOT_FOUND,
        /** It was there, and is not kept any more. */
        GONE,
        /** The thing is in a state, or a race was lost, that makes the wish impossible now. */
        CONFLICT,
        /** A rule of the thing does not allow the wish, or a value is wrong. */
        INVALID,
        /** The account, plan or role may not do this. */
        FORBIDDEN,
        /** A bound is reached: seats, size, rate. */
        LIMIT_REACHED
    }
}
