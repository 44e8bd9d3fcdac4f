package io.hooktrail.adapters.web.page.usage;

import io.hooktrail.adapters.web.page.LastDays;
import io.hooktrail.adapters.web.page.usage.DeliveryRow.Clock;
import io.hooktrail.application.Page;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.delivery.DeliveryLog;
import io.hooktrail.application.delivery.DeliverySort;
import io.hooktrail.application.delivery.DeliveryView;
import io.hooktrail.application.entity.EventTypeCatalogue;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.account.Role;
import io.hooktrail.domain.delivery.DeliveryId;
import io.hooktrail.domain.delivery.DeliveryRejection.DeliveryNotFound;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The list of the page: the newest deliveries first (MT-21). */
@Component
class RecentDeliveries {

    private static final int ROWS = 25;
    private static final List<Integer> PERIODS = List.of(LastDays.ALL, 1, 7, 30, 90);

    private final DeliveryLog log;
    private final Emptiness emptiness;
    private final EventTypeCatalogue types;
    private final InstantSource clock;

    RecentDeliveries(DeliveryLog log, Emptiness emptiness, EventTypeCatalogue types, InstantSource clock) {
        this.log = log;
        this.emptiness = emptiness;
        this.types = types;
        this.clock = clock;
    }

    /** Answers what was asked, without a cursor that is none of this list. */
    Asked addList(Model model, Asked read) {
        Page<DeliveryView> page = read.sense().page(read.query().cursor(), at -> page(read, at));
        Asked asked = read.kept();
        UsageQuery query = asked.query();
        model.addAttribute("rows", rows(asked, page.items()));
        model.addAttribute("empty", page.items().isEmpty() ? emptiness.of(asked) : null);
        model.addAttribute("ranges", ranges(asked));
        model.addAttribute("next", turned(query, page.next()));
        model.addAttribute("previous", turned(query, page.previous()));
        model.addAttribute("choices", Choices.of(types, asked.account().id()));
        model.addAttribute("dropped", asked.sense().dropped());
        model.addAttribute("stream", query.at(null).url("/usage/stream"));
        addCommon(model, asked);
        return asked;
    }

    private Page<DeliveryView> page(Asked asked, @Nullable String cursor) {
        return log.deliveries(asked.scope(), asked.filter(), DeliverySort.NEWEST, new PageRequest(ROWS, cursor));
    }

    /** They are those of the list alone: cards and trend have periods of their own (MT-16, MT-20). */
    private List<LastDays> ranges(Asked asked) {
        UsageQuery query = asked.query();
        LocalDate today = LocalDate.ofInstant(clock.instant(), asked.account().timeZone());
        return LastDays.of(
                today,
                PERIODS,
                query.from(),
                query.to(),
                (first, last) -> query.over(first, last).url() + "#deliveries");
    }

    void addRow(Model model, Asked asked, DeliveryId id) {
        DeliveryView found = log.find(asked.scope(), id).orElseThrow(() -> new Rejected(new DeliveryNotFound(id)));
        model.addAttribute("row", row(asked, found));
        addCommon(model, asked);
    }

    private static void addCommon(Model model, Asked asked) {
        model.addAttribute("query", asked.query());
        model.addAttribute("zone", asked.account().timeZone().getId());
        model.addAttribute("mayRetry", asked.caller().role().atLeast(Role.OPERATOR));
        model.addAttribute("maySeePayload", asked.caller().role().atLeast(Role.ADMIN));
    }

    /** What is open is there also where the filter or the page leaves it out: somebody may have mailed it. */
    private List<DeliveryRow> rows(Asked asked, List<DeliveryView> listed) {
        var views = new ArrayList<>(listed);
        asked.query()
                .open()
                .filter(id -> listed.stream().noneMatch(view -> view.id().equals(id)))
                .flatMap(id -> log.find(asked.scope(), id))
                .ifPresent(views::addFirst);
        return views.stream().map(view -> row(asked, view)).toList();
    }

    private DeliveryRow row(Asked asked, DeliveryView view) {
        var told = new Clock(clock.instant(), asked.account().timeZone(), asked.locale());
        boolean open = view.id().toString().equals(asked.query().expanded());
        DeliveryDetail detail = open ? DeliveryDetail.of(view, log.attemptsOf(asked.scope(), view.id()), told) : null;
        return DeliveryRow.of(view, detail, asked.query(), told);
    }

    private static @Nullable String turned(UsageQuery query, @Nullable String cursor) {
        return cursor == null ? null : query.at(cursor).url() + "#deliveries";
    }
}
