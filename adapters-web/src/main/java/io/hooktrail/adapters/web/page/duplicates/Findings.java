package io.hooktrail.adapters.web.page.duplicates;

import io.hooktrail.adapters.web.page.Stamp;
import io.hooktrail.adapters.web.page.Words;
import io.hooktrail.adapters.web.page.chart.LaneChart;
import io.hooktrail.adapters.web.page.chart.LaneChart.Dot;
import io.hooktrail.application.usage.Repetitions.Judged;
import io.hooktrail.application.usage.Repetitions.JudgedLane;
import io.hooktrail.application.usage.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;

/** What was found: each request that was really sent, by webhook, and a verdict for each. */
record Findings(List<JudgedLane> judged, Stamp.Clock clock, MessageSource messages) {

    /** More dots than these could not be told apart; the tables have them all. */
    private static final int DOTS = 60;

    /** What was sent to one webhook. */
    record LaneLines(String id, String name, String url, List<RequestLine> requests) {}

    /** A reason for repetitions. */
    record Reason(String verdict, String text, long times) {}

    public boolean empty() {
        return judged.isEmpty();
    }

    public long requests() {
        return all().count();
    }

    public long repetitions() {
        return all().filter(one -> one.verdict().repetition()).count();
    }

    public int webhooks() {
        return judged.size();
    }

    public List<LaneLines> lanes() {
        return judged.stream()
                .map(lane -> new LaneLines(
                        lane.lane().webhook().id().toString(),
                        lane.lane().webhook().name(),
                        lane.lane().webhook().url(),
                        lane.requests().stream()
                                .map(one -> RequestLine.of(one, clock))
                                .toList()))
                .toList();
    }

    /** Each reason once, with how often it held. */
    public List<Reason> reasons() {
        Map<Verdict, Long> counted = new TreeMap<>();
        all().map(Judged::verdict)
                .filter(Verdict::repetition)
                .forEach(verdict -> counted.merge(verdict, 1L, Long::sum));
        return counted.entrySet().stream()
                .map(one ->
                        new Reason(Words.sentence(one.getKey()), one.getKey().text(), one.getValue()))
                .toList();
    }

    /** The newest requests as dots in the order in which they left. */
    public String svg() {
        List<Instant> moments = moments();
        List<LaneChart.Lane> lanes = judged.stream()
                .map(lane -> new LaneChart.Lane(lane.lane().webhook().name(), dots(lane, moments)))
                .toList();
        Stamp first = clock.tell(moments.getFirst());
        Stamp last = clock.tell(moments.getLast());
        return new LaneChart(
                        lanes,
                        moments.size(),
                        first.day() + " " + first.time(),
                        last.day() + " " + last.time(),
                        messages.getMessage(
                                "duplicates.chart",
                                new Object[] {requests(), webhooks(), repetitions()},
                                clock.locale()))
                .svg();
    }

    private List<Instant> moments() {
        List<Instant> all =
                all().map(one -> one.request().at()).sorted().distinct().toList();
        return all.subList(Math.max(0, all.size() - DOTS), all.size());
    }

    private List<Dot> dots(JudgedLane lane, List<Instant> moments) {
        return lane.requests().stream()
                .filter(one -> moments.contains(one.request().at()))
                .map(one -> dot(one, moments.indexOf(one.request().at())))
                .toList();
    }

    private Dot dot(Judged one, int place) {
        RequestLine line = RequestLine.of(one, clock);
        boolean accepted = one.request().failure() == null;
        return new Dot(place, accepted, line.repetition(), line.title(), "#" + line.anchor());
    }

    private Stream<Judged> all() {
        return judged.stream().flatMap(lane -> lane.requests().stream());
    }
}
