package io.hooktrail.adapters.web.page.deliveries;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.Commands;
import io.hooktrail.application.bulkretry.BulkRetries;
import io.hooktrail.application.bulkretry.BulkRetryState;
import io.hooktrail.application.bulkretry.BulkRetryView;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.bulkretry.BulkRetryCommand;
import io.hooktrail.domain.bulkretry.BulkRetryCommand.CancelBulkRetry;
import io.hooktrail.domain.bulkretry.BulkRetryCommand.PauseBulkRetry;
import io.hooktrail.domain.bulkretry.BulkRetryCommand.ResumeBulkRetry;
import io.hooktrail.domain.bulkretry.BulkRetryId;
import io.hooktrail.domain.bulkretry.BulkRetryRejection;
import io.hooktrail.domain.bulkretry.BulkRetryRejection.BulkRetryNotFound;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;

/** How far a bulk retry has come, and what came of it in the end. */
@Controller
@RequestMapping(AttemptsQuery.PATH + "/retries/{id}")
class BulkProgress {

    private static final int WHOLE = 100;

    private final BulkRetries retries;
    private final Commands commands;
    private final InstantSource clock;

    BulkProgress(BulkRetries retries, Commands commands, InstantSource clock) {
        this.retries = retries;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * How it stands.
     *
     * @param percent how much of it is done
     * @param underway attempts whose outcome is not known yet
     * @param over whether nothing will change any more
     */
    record Progress(BulkRetryView retry, int percent, int underway, boolean over) {

        static Progress of(BulkRetryView retry) {
            int percent = retry.matched() == 0 ? WHOLE : Math.min(WHOLE, retry.done() * WHOLE / retry.matched());
            int underway = Math.max(0, retry.done() - retry.succeeded() - retry.failed());
            boolean ended = switch (retry.state()) {
                case FINISHED, CANCELLED -> true;
                case RUNNING, PAUSED -> false;
            };
            return new Progress(retry, ended ? WHOLE : percent, underway, ended && underway == 0);
        }

        /** A key of the messages: finished only when the last answer is known. */
        public String word() {
            return retry.state() == BulkRetryState.FINISHED && !over
                    ? "settling"
                    : retry.state().toString();
        }

        public boolean running() {
            return retry.state() == BulkRetryState.RUNNING;
        }

        public boolean paused() {
            return retry.state() == BulkRetryState.PAUSED;
        }
    }

    @GetMapping
    String show(
            Caller caller,
            @PathVariable BulkRetryId id,
            @RequestHeader(name = "HX-Target", required = false) @Nullable String part,
            Model model) {
        model.addAttribute("progress", Progress.of(find(caller, id)));
        return "progress".equals(part) ? "deliveries/progress :: progress" : "deliveries/progress";
    }

    @PostMapping("/pause")
    String pause(Caller caller, @PathVariable BulkRetryId id) {
        return ask(caller, new PauseBulkRetry(id, caller.requester().actor(), now()));
    }

    @PostMapping("/resume")
    String resume(Caller caller, @PathVariable BulkRetryId id) {
        return ask(caller, new ResumeBulkRetry(id, caller.requester().actor(), now()));
    }

    @PostMapping("/cancel")
    String cancel(Caller caller, @PathVariable BulkRetryId id) {
        return ask(caller, new CancelBulkRetry(id, caller.requester().actor(), now()));
    }

    /** What came too late needs no words: the page shows how it stands. */
    private String ask(Caller caller, BulkRetryCommand command) {
        var _ = find(caller, command.id());
        try {
            var _ = commands.ask(caller, command);
        } catch (Rejected refused) {
            if (!(refused.rejection() instanceof BulkRetryRejection)) {
                throw refused;
            }
        }
        return "redirect:" + AttemptsQuery.PATH + "/retries/" + command.id();
    }

    private BulkRetryView find(Caller caller, BulkRetryId id) {
        return retries.find(caller.scope(), id).orElseThrow(() -> new Rejected(new BulkRetryNotFound(id)));
    }

    private Instant now() {
        return clock.instant();
    }
}
