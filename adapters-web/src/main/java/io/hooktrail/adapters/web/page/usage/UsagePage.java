package io.hooktrail.adapters.web.page.usage;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.application.account.AccountView;
import io.hooktrail.application.usage.UsageAccess;
import io.hooktrail.domain.delivery.DeliveryId;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page Webhook Usage, and the parts of it that are asked for alone. */
@Controller
@RequestMapping("/usage")
class UsagePage {

    private final UsageAccess access;
    private final UsageReading reading;
    private final Figures figures;
    private final RecentDeliveries deliveries;

    UsagePage(UsageAccess access, UsageReading reading, Figures figures, RecentDeliveries deliveries) {
        this.access = access;
        this.reading = reading;
        this.figures = figures;
        this.deliveries = deliveries;
    }

    /** Without the grant it says whom to ask (MT-03). */
    @GetMapping
    String show(
            Caller caller,
            UsageQuery query,
            @RequestHeader(name = "HX-Target", required = false) @Nullable String part,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Optional<AccountView> account = access.grant(caller.scope());
        if (account.isEmpty()) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            return "usage/locked";
        }
        Asked asked = deliveries.addList(model, reading.read(caller, account.get(), query, locale));
        if ("deliveries".equals(part)) {
            return "usage/list :: changed";
        }
        figures.addAll(model, asked);
        return "usage/usage";
    }

    @GetMapping("/cards")
    String cards(Caller caller, UsageQuery query, Locale locale, Model model) {
        figures.addCards(model, asked(caller, query, locale));
        return "usage/cards :: cards";
    }

    /** One line alone, open if the query says so. */
    @GetMapping("/deliveries/{id}")
    String row(Caller caller, @PathVariable DeliveryId id, UsageQuery query, Locale locale, Model model) {
        deliveries.addRow(model, asked(caller, query, locale), id);
        return "usage/list :: alone";
    }

    private Asked asked(Caller caller, UsageQuery query, Locale locale) {
        return reading.read(caller, access.granted(caller.scope()), query, locale);
    }
}
