package io.hooktrail.demo;

import io.hooktrail.application.Asked;
import io.hooktrail.application.CommandDispatcher;
import io.hooktrail.application.Requester;
import io.hooktrail.domain.DomainCommand;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.account.AccountId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.axonframework.common.IdentifierFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks as anybody else does, and takes a refusal as it comes: the world moved on in between. */
@DemoComponent
class DemoCommands {

    private static final Logger log = LoggerFactory.getLogger(DemoCommands.class);

    private final CommandDispatcher dispatcher;
    private final InstantSource clock;

    DemoCommands(CommandDispatcher dispatcher, InstantSource clock) {
        this.dispatcher = dispatcher;
        this.clock = clock;
    }

    /** Asks, and waits for the commit; whether it was accepted. */
    boolean ask(AccountId account, DomainCommand command) {
        try {
            dispatcher
                    .dispatch(Asked.of(command, new Requester("user:demo", account, null, null)))
                    .join();
            return true;
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof Rejected refused) {
                log.debug("Refused: {}", refused.rejection());
                return false;
            }
            throw failed;
        }
    }

    Instant now() {
        return clock.instant();
    }

    /** A fresh id. */
    static UUID draw() {
        return UUID.fromString(IdentifierFactory.getInstance().generateIdentifier());
    }
}
