package io.hooktrail.adapters.http;

import java.io.IOException;

/** Tells the client to cut a connection because the response is longer than anybody will look at. */
final class EnoughReadException extends IOException {

    EnoughReadException() {
        super("More of the response than is read");
    }
}
