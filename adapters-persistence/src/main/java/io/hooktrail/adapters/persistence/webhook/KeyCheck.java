package io.hooktrail.adapters.persistence.webhook;

import java.util.HexFormat;

/** By which a key is recognised, in lower-case hex. */
record KeyCheck(String hex) {

    KeyCheck(byte[] bytes) {
        this(HexFormat.of().formatHex(bytes));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
