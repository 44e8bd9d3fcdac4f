package io.hooktrail.application.delivery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Takes attempts as far as it has places, and keeps them. */
final class FakeSender implements WebhookSender {

    final List<OutgoingAttempt> sent = new ArrayList<>();
    private int free;

    FakeSender(int places) {
        this.free = places;
    }

    @Override
    public int reserve(int wanted) {
        int granted = Math.min(wanted, free);
        free -= granted;
        return granted;
    }

    @Override
    public void release(int places) {
        free += places;
    }

    @Override
    public int free() {
        return free;
    }

    @Override
    public void send(Collection<OutgoingAttempt> attempts, Consumer<Exchange> outcome) {
        sent.addAll(attempts);
    }
}
