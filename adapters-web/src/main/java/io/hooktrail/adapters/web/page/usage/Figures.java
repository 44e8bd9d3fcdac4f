package io.hooktrail.adapters.web.page.usage;

import io.hooktrail.adapters.web.page.Locations;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.usage.Granularity;
import io.hooktrail.application.usage.MetricsQuery;
import io.hooktrail.application.usage.Usage;
import io.hooktrail.application.usage.UsageMetrics;
import io.hooktrail.application.usage.UsageSummary;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page says in figures: the cards, the trend, and whose they are. */
@Component
class Figures {

    private static final int DAYS = 7;
    private static final Duration A_DAY_AND_THIS_HOUR = Duration.ofHours(25);

    private final Usage usage;
    private final Locations locations;
    private final MessageSource messages;

    Figures(Usage usage, Locations locations, MessageSource messages) {
        this.usage = usage;
        this.locations = locations;
        this.messages = messages;
    }

    void addAll(Model model, Asked asked) {
        var trend = usage.trend(asked.scope(), DAYS, asked.account().timeZone());
        model.addAttribute("trend", new Trend(trend, asked.query(), messages, asked.locale()));
        model.addAttribute("accounts", locations.of(asked.account().id()));
        addCards(model, asked);
    }

    void addCards(Model model, Asked asked) {
        UsageSummary summary = usage.summary(asked.scope());
        LocalDate today = LocalDate.ofInstant(summary.asOf(), asked.account().timeZone());
        var cards = new Cards(summary, hours(asked.scope(), summary.asOf()), asked.locale());
        model.addAttribute("cards", cards);
        model.addAttribute("latency", cards.latency(messages.getMessage("usage.latency", null, asked.locale())));
        model.addAttribute(
                "links", CardLinks.of(asked.query(), today.minusDays(1).toString()));
        model.addAttribute("cardsUrl", asked.query().listing(null, null, null).url("/usage/cards"));
    }

    private UsageMetrics hours(AccountScope scope, Instant now) {
        Instant from = Cards.firstHour(now);
        return usage.metrics(
                scope, new MetricsQuery(List.of(), Granularity.HOUR, from, from.plus(A_DAY_AND_THIS_HOUR), Set.of()));
    }
}
