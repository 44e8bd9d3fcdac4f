package io.hooktrail.adapters.web.page.deliveries;

import io.hooktrail.adapters.web.AccessLog;
import io.hooktrail.application.delivery.AttemptDetail;
import io.hooktrail.application.delivery.DeliveryLog;
import io.hooktrail.application.delivery.DeliveryView;
import io.hooktrail.application.webhook.WebhookView;
import io.hooktrail.application.webhook.Webhooks;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Looks one attempt up for the panel. Who reads content leaves a record. */
@Component
class AttemptPanels {

    private final DeliveryLog log;
    private final Webhooks webhooks;
    private final AccessLog readings;
    private final InstantSource clock;

    AttemptPanels(DeliveryLog log, Webhooks webhooks, AccessLog readings, InstantSource clock) {
        this.log = log;
        this.webhooks = webhooks;
        this.readings = readings;
        this.clock = clock;
    }

    /** Adds the panel if one is asked for; what is not there is said to be missing. */
    void addTo(Model model, Visit visit) {
        Optional<AttemptKey> asked =
                Optional.ofNullable(visit.query().get(AttemptsQuery.OPEN)).flatMap(AttemptKey::parse);
        asked.ifPresent(key -> {
            Optional<AttemptPanel> panel = panel(visit, key);
            model.addAttribute("panel", panel.orElse(null));
            model.addAttribute("missing", panel.isEmpty());
            model.addAttribute(
                    "blocked", panel.filter(AttemptPanel::maybeBlocked).isPresent());
        });
    }

    /** Adds what became of the wish for another attempt, if there was one. */
    void addNotice(Model model, Visit visit) {
        Optional.ofNullable(visit.query().get(AttemptsQuery.ASKED))
                .flatMap(AttemptKey::parse)
                .flatMap(key -> log.find(visit.caller().scope(), key.delivery())
                        .map(delivery -> Notice.of(delivery, key, visit.query())))
                .ifPresent(notice -> model.addAttribute("notice", notice));
    }

    private Optional<AttemptPanel> panel(Visit visit, AttemptKey key) {
        return log.find(visit.caller().scope(), key.delivery()).flatMap(delivery -> panel(visit, key, delivery));
    }

    private Optional<AttemptPanel> panel(Visit visit, AttemptKey key, DeliveryView delivery) {
        readings.reading(visit.caller(), delivery.account(), "delivery:" + delivery.id(), "GET " + AttemptsQuery.PATH);
        List<AttemptDetail> attempts = log.attemptsOf(visit.caller().scope(), delivery.id());
        WebhookView webhook =
                webhooks.find(visit.caller().scope(), delivery.webhook().id()).orElse(null);
        return attempts.stream()
                .filter(one -> one.attempt().number() == key.number())
                .findFirst()
                .map(shown -> new PanelContents(delivery, attempts, shown, visit.clock(clock.instant()))
                        .panel(visit.query(), webhook));
    }
}
