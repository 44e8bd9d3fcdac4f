package io.hooktrail.demo;

import io.hooktrail.domain.account.Role;
import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

/** Sets the scene at the first start, then lets life go on. */
@DemoComponent
class DemoStart {

    /** Enough that every page has something to show at once. */
    private static final int AT_FIRST = 60;

    private final OpeningAccounts accounts;
    private final DemoMembers members;
    private final PuttingUpReceivers receivers;
    private final DemoStream stream;
    private final Environment environment;

    DemoStart(
            OpeningAccounts accounts,
            DemoMembers members,
            PuttingUpReceivers receivers,
            DemoStream stream,
            Environment environment) {
        this.accounts = accounts;
        this.members = members;
        this.receivers = receivers;
        this.stream = stream;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    @SuppressWarnings("SystemOut") // the keys are for whoever starts the program, and must not be in the log
    void begin() {
        boolean first = !accounts.isDone();
        URI server = URI.create("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port"));
        Map<Role, String> keys = first ? setUp(server) : goOn(server);
        System.out.println(Welcome.text(server, keys, members.letIn()));
        stream.start(first ? AT_FIRST : 0);
    }

    private Map<Role, String> setUp(URI server) {
        accounts.open();
        receivers.putUp(server);
        return accounts.handOutKeys();
    }

    private Map<Role, String> goOn(URI server) {
        receivers.pointTo(server);
        return Map.of();
    }
}
