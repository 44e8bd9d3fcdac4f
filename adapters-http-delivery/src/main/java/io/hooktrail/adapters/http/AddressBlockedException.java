package io.hooktrail.adapters.http;

import java.io.IOException;

/** The guard forbade an address. Carried through the client, then an outcome like any other. */
final class AddressBlockedException extends IOException {

    AddressBlockedException(String host) {
        super("The address of " + host + " is blocked");
    }
}
