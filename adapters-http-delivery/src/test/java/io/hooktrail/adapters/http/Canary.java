package io.hooktrail.adapters.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Listens on the loopback addresses of both families and counts who connects. */
record Canary(List<Receiver> ears) implements AutoCloseable {

    static Canary anywhere() throws IOException {
        List<Receiver> ears = new ArrayList<>(List.of(Receiver.that(Receiver.answering(200))));
        try {
            ears.add(Receiver.at("::1", ears.getFirst().port(), Receiver.answering(200)));
        } catch (IOException thisMachineHasNoIpv6) {
            // then no request can get there either
        }
        return new Canary(ears);
    }

    int port() {
        return ears.getFirst().port();
    }

    int heard() {
        return ears.stream().mapToInt(ear -> ear.connections.get()).sum();
    }

    @Override
    public void close() throws IOException {
        for (Receiver ear : ears) {
            ear.close();
        }
    }
}
