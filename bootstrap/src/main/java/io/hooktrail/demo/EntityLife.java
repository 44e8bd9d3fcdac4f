package io.hooktrail.demo;

import io.hooktrail.application.account.AccountTree;
import io.hooktrail.application.entity.Entities;
import io.hooktrail.application.entity.EntityView;
import io.hooktrail.application.entity.EventTypeCatalogue;
import io.hooktrail.domain.Content;
import io.hooktrail.domain.entity.EntityCommand.TransitionEntity;
import io.hooktrail.domain.entity.EntityKey;
import io.hooktrail.domain.entity.EntityType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Lets clients, tickets and other entities come, change and go. */
@DemoComponent
class EntityLife {

    private static final List<String> TYPES =
            List.of("client", "appointment", "ticket", "ticket", "class_session", "product", "employee", "location");

    private static final String CREATE = "create";
    private static final String DESTROY = "destroy";

    /** So many of each type there are in an account. */
    private static final int NUMBERS = 12;

    private final DemoCommands commands;
    private final Entities entities;
    private final EventTypeCatalogue catalogue;
    private final AccountTree tree;
    private final RandomGenerator random = RandomGenerator.getDefault();

    EntityLife(DemoCommands commands, Entities entities, EventTypeCatalogue catalogue, AccountTree tree) {
        this.commands = commands;
        this.entities = entities;
        this.catalogue = catalogue;
        this.tree = tree;
    }

    /** One thing happens in a studio. */
    void step(Studio studio) {
        EntityType type = catalogue.require(studio.id(), TYPES.get(random.nextInt(TYPES.size())));
        int number = random.nextInt(1, NUMBERS + 1);
        var key = new EntityKey(studio.id(), type.name(), type.name() + "-" + number);
        String action = action(type, entities.find(tree.scopeOf(studio.id()), key));
        Instant now = commands.now();
        commands.ask(studio.id(), new TransitionEntity(key, action, type, now, now, content(key, number)));
    }

    /** It begins by being created, where its type knows that; what was destroyed begins anew. */
    private String action(EntityType type, Optional<EntityView> before) {
        boolean begins = before.isEmpty() || before.get().lastAction().equals(DESTROY);
        if (begins && type.allows(CREATE)) {
            return CREATE;
        }
        List<String> later = type.actions().stream()
                .filter(action -> !action.equals(CREATE) && (!action.equals(DESTROY) || random.nextInt(4) == 0))
                .toList();
        return later.get(random.nextInt(later.size()));
    }

    private static Content content(EntityKey key, int number) {
        String json = "{\"id\":\"%s\",\"name\":\"Sample %s %d\",\"number\":%d}"
                .formatted(key.entityId(), key.type().replace('_', ' '), number, number);
        return Content.ofJson(json.getBytes(StandardCharsets.UTF_8));
    }
}
