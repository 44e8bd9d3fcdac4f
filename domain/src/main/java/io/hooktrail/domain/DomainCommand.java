package io.hooktrail.domain;

import java.time.Instant;

/** A wish to change one stream. Pure data: whoever asks says when, and has drawn every id. */
public interface DomainCommand {

    /** The stream that decides. */
    Identifier id();

    /** When it was asked for. */
    Instant at();
}
