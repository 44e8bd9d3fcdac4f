package io.hooktrail.benchmark;

import java.util.List;

/** Processor time of all that takes part, from now on. */
final class Spent {

    private final Process application;
    private final List<Process> others;
    private final Seconds start;

    Spent(Process application, List<Process> others) {
        this.application = application;
        this.others = others;
        start = now();
    }

    /** Until this moment. */
    Seconds since() {
        Seconds end = now();
        return new Seconds(end.jvm() - start.jvm(), end.postgres() - start.postgres(), end.harness() - start.harness());
    }

    private Seconds now() {
        return new Seconds(
                ProcessorTime.of(application.toHandle()),
                ProcessorTime.ofPostgres(application.toHandle()),
                others.stream()
                        .map(Process::toHandle)
                        .mapToDouble(ProcessorTime::of)
                        .sum());
    }

    /**
     * Seconds of one core.
     *
     * @param harness of load generator and receiver
     */
    record Seconds(double jvm, double postgres, double harness) {}
}
