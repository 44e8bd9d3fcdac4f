package io.hooktrail.adapters.web.page.duplicates;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.page.Stamp;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.account.AccountTree;
import io.hooktrail.application.account.AccountView;
import io.hooktrail.application.usage.Lane;
import io.hooktrail.application.usage.Repetitions;
import io.hooktrail.application.usage.SentRequests;
import io.hooktrail.application.usage.UsageAccess;
import io.hooktrail.domain.EventId;
import io.hooktrail.domain.account.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page where one finds out whether something was sent several times, or misread by its receiver. */
@Controller
class DuplicatesPage {

    static final String PATH = "/duplicates";

    private static final String MESSAGE = "msg_";

    private final SentRequests requests;
    private final AccountTree tree;
    private final UsageAccess access;
    private final MessageSource messages;
    private final InstantSource clock;

    DuplicatesPage(
            SentRequests requests, AccountTree tree, UsageAccess access, MessageSource messages, InstantSource clock) {
        this.requests = requests;
        this.tree = tree;
        this.access = access;
        this.messages = messages;
        this.clock = clock;
    }

    /** Without the grant of usage it says whom to ask (MT-03). */
    @GetMapping(PATH)
    String show(
            Caller caller,
            @RequestParam(name = "q", defaultValue = "") String asked,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Optional<AccountView> account = access.grant(caller.scope());
        if (account.isEmpty()) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            return "usage/locked";
        }
        String id = asked.strip();
        model.addAttribute("q", id);
        model.addAttribute("maySeeAttempts", caller.role().atLeast(Role.ADMIN));
        if (!id.isEmpty()) {
            var told = new Stamp.Clock(clock.instant(), account.get().timeZone(), locale);
            List<Lane> lanes = lanes(access.scope(caller.scope(), true, null), id);
            model.addAttribute("found", new Findings(new Repetitions(lanes, tree::isWithin).judged(), told, messages));
        }
        return "duplicates/duplicates";
    }

    /** An id may be that of an event, bare or as its {@code webhook-id}; else it is one of what the event is about. */
    private List<Lane> lanes(AccountScope scope, String id) {
        List<Lane> about =
                event(id).map(event -> requests.aboutEvent(scope, event)).orElse(List.of());
        return about.isEmpty() ? requests.aboutEntity(scope, id) : about;
    }

    private static Optional<EventId> event(String id) {
        try {
            return Optional.of(EventId.of(id.startsWith(MESSAGE) ? id.substring(MESSAGE.length()) : id));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }
}
