package io.hooktrail.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.domain.Rejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DeliveryStateMachineTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "state-machines", "delivery.md");

    private static final Map<String, Supplier<ADelivery>> STATES = new LinkedHashMap<>();
    private static final Map<String, Function<ADelivery, List<DeliveryEvent>>> WISHES = new LinkedHashMap<>();

    static {
        STATES.put("Unscheduled", ADelivery::unscheduled);
        STATES.put("Pending", ADelivery::scheduled);
        STATES.put("Retrying", () -> after(ADelivery::refused));
        STATES.put("Succeeded", () -> after(d -> d.answered(200)));
        STATES.put(
                "Resending",
                () -> after(d -> {
                    d.answered(200);
                    d.resent();
                }));
        STATES.put("Exhausted", () -> ADelivery.scheduled().exhausted());
        STATES.put("Held", () -> after(ADelivery::held));
        STATES.put("Cancelled", () -> after(ADelivery::cancelled));
        WISHES.put("schedule", ADelivery::scheduledAgain);
        WISHES.put("attempt 2xx", d -> d.answered(200));
        WISHES.put("attempt failed", ADelivery::refused);
        WISHES.put("attempt lost", ADelivery::abandoned);
        WISHES.put("retry", ADelivery::retried);
        WISHES.put("retry, forced", ADelivery::resent);
        WISHES.put("hold", ADelivery::held);
        WISHES.put("release", ADelivery::released);
        WISHES.put("cancel", ADelivery::cancelled);
    }

    @Test
    void the_documentation_says_what_follows_from_every_wish_in_every_state() throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(DOCUMENT, document());
        }
        assertThat(DOCUMENT).hasContent(document());
    }

    @Property
    void a_delivery_never_goes_back_from_delivered(@ForAll("wishes") List<String> wishes) {
        ADelivery delivery = ADelivery.scheduled();
        boolean delivered = false;
        for (String wish : wishes) {
            asked(delivery, wish);
            delivered |= delivery.state().status() == DeliveryStatus.SUCCESS;
            if (delivered) {
                assertThat(delivery.state().status()).isEqualTo(DeliveryStatus.SUCCESS);
            }
        }
    }

    @Property
    void attempts_are_numbered_without_gaps(@ForAll("wishes") List<String> wishes) {
        ADelivery delivery = ADelivery.scheduled();
        int last = 0;
        for (String wish : wishes) {
            for (DeliveryEvent event : asked(delivery, wish)) {
                if (event instanceof DeliveryEvent.AttemptMade made) {
                    assertThat(made.attempt()).isEqualTo(++last);
                } else if (event instanceof DeliveryEvent.AttemptAbandoned lost) {
                    assertThat(lost.attempt()).isEqualTo(++last);
                }
            }
        }
        assertThat(delivery.state().progress().attempts()).isEqualTo(last);
    }

    @Provide
    Arbitrary<List<String>> wishes() {
        return Arbitraries.of(WISHES.keySet()).list().ofMaxSize(12);
    }

    private static List<DeliveryEvent> asked(ADelivery delivery, String wish) {
        try {
            return WISHES.get(wish).apply(delivery);
        } catch (Rejected refused) {
            return List.of();
        }
    }

    private static ADelivery after(Consumer<ADelivery> steps) {
        ADelivery delivery = ADelivery.scheduled();
        steps.accept(delivery);
        return delivery;
    }

    private static String document() {
        var text = new StringBuilder("""
            # Delivery

            What follows from each wish in each state, rendered from the decider by `DeliveryStateMachineTest`.
            "–" is accepted and changes nothing; "✗" is refused. The word in brackets is the status that the API shows.

            """);
        text.append("| State | ").append(String.join(" | ", WISHES.keySet())).append(" |\n");
        text.append("|---".repeat(WISHES.size() + 1)).append("|\n");
        STATES.forEach((name, state) -> text.append("| **")
                .append(name)
                .append("** [")
                .append(state.get().state().status())
                .append("] | ")
                .append(WISHES.keySet().stream()
                        .map(wish -> follows(state.get(), wish))
                        .collect(Collectors.joining(" | ")))
                .append(" |\n"));
        return text.toString();
    }

    private static String follows(ADelivery delivery, String wish) {
        try {
            List<DeliveryEvent> events = WISHES.get(wish).apply(delivery);
            return events.isEmpty()
                    ? "–"
                    : events.stream()
                            .map(event -> event.getClass().getSimpleName())
                            .collect(Collectors.joining(" + "));
        } catch (Rejected refused) {
            return "✗";
        }
    }
}
