package io.hooktrail.adapters.web.page.history;

import static io.hooktrail.adapters.web.FakeAccounts.CHILD;

import io.hooktrail.adapters.web.WebKernel;
import io.hooktrail.application.Page;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.history.History;
import io.hooktrail.application.history.HistoryEntry;
import io.hooktrail.application.history.HistoryEntry.Cause;
import io.hooktrail.application.history.HistoryFilter;
import io.hooktrail.domain.Content;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.Rejection;
import io.hooktrail.domain.account.AccountId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A history in memory, its newest event last. Remembers what the list was asked for. */
final class Trail implements History {

    final List<HistoryEntry> entries = new ArrayList<>();
    HistoryFilter filter = HistoryFilter.ALL;

    @Nullable
    String cursor;

    boolean nothingIsDisabled;

    private record Unreadable() implements Rejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String detail() {
            return "unreadable";
        }
    }

    void reset() {
        entries.clear();
        nothingIsDisabled = false;
    }

    /** Something happened to a thing of the child account. */
    Trail with(String event, String id, @Nullable String actor) {
        return with(event, id, actor, CHILD);
    }

    Trail with(String event, String id, @Nullable String actor, AccountId account) {
        int position = entries.size() + 1;
        entries.add(new HistoryEntry(
                position,
                event.substring(0, event.indexOf('.')),
                id,
                3,
                event,
                2,
                WebKernel.NOW.minusSeconds(position),
                account,
                new Cause(actor, "correlation-1", "causation-1", "request-1", "trace-1"),
                Content.ofJson("{\"id\":\"%s\",\"name\":\"<Till>\",\"rate\":1.10}"
                        .formatted(id)
                        .getBytes(StandardCharsets.UTF_8))));
        return this;
    }

    @Override
    public Page<HistoryEntry> list(AccountScope scope, HistoryFilter asked, PageRequest page) {
        if ("nonsense".equals(page.cursor())) {
            throw new Rejected(new Unreadable());
        }
        if (page.limit() > 1) {
            filter = asked;
            cursor = page.cursor();
        }
        boolean none = nothingIsDisabled && "webhook.disabled".equals(asked.event());
        return new Page<>(
                none
                        ? List.of()
                        : entries.stream().filter(entry -> covers(scope, entry)).toList(),
                "older",
                page.cursor() == null ? null : "newer");
    }

    @Override
    public Optional<HistoryEntry> find(AccountScope scope, long position) {
        return entries.stream()
                .filter(entry -> entry.position() == position && covers(scope, entry))
                .findFirst();
    }

    private static boolean covers(AccountScope scope, HistoryEntry entry) {
        return entry.account() != null && scope.covers(entry.account());
    }
}
