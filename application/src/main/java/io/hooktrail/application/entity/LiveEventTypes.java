package io.hooktrail.application.entity;

import io.hooktrail.application.InTransaction;
import io.hooktrail.application.account.AccountTree;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.entity.EntityRejection.TypeUnknown;
import io.hooktrail.domain.entity.EntityType;
import io.hooktrail.domain.entity.EntityTypes;
import io.hooktrail.domain.entity.EventTypeEvent;
import io.hooktrail.domain.entity.Registration;
import io.hooktrail.domain.entity.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * The event types in memory: loaded at start, then told by each event once that is committed.
 *
 * <p>What a failure does: {@link #refresh()} puts it right; so it does for what other nodes changed.
 */
@ProcessingGroup(InTransaction.GROUP)
@DisallowReplay
public final class LiveEventTypes implements EventTypeCatalogue {

    private final StoredRegistrations stored;
    private final AccountTree tree;
    private final Map<String, EntityType> documented = new LinkedHashMap<>();
    private final Map<AccountId, Map<String, Registration>> registered = new ConcurrentHashMap<>();

    /**
     * Knows the documented types until {@link #refresh()}.
     *
     * @param optionalActions whether the optional actions of the documented types are on for everybody
     */
    public LiveEventTypes(StoredRegistrations stored, AccountTree tree, boolean optionalActions) {
        this.stored = stored;
        this.tree = tree;
        EntityTypes.documented()
                .forEach((name, type) -> documented.put(name, optionalActions ? type.allowingAll() : type));
    }

    /** Reads every registration. */
    public void refresh() {
        stored.all().forEach((key, registration) -> ownOf(key.account()).put(key.type(), registration));
    }

    @Override
    public Optional<EntityType> find(AccountId account, String type) {
        EntityType exact = documented.get(type);
        if (registered.isEmpty() && exact != null) {
            return Optional.of(exact);
        }
        return Optional.ofNullable(typeOf(Vocabulary.type(type), account));
    }

    @Override
    public EntityType require(AccountId account, String type) {
        return find(account, type).orElseThrow(() -> new Rejected(new TypeUnknown(names(account))));
    }

    @Override
    public List<CatalogueEntry> list(AccountId account) {
        var entries = new LinkedHashMap<String, CatalogueEntry>();
        documented.forEach((name, type) -> entries.put(name, new CatalogueEntry(type, null, false)));
        // The account's own registration is the last to be put in, so it says what the type looks like.
        tree.ancestorsAndSelf(account)
                .reversed()
                .forEach(above -> new TreeMap<>(of(above))
                        .forEach((name, registration) ->
                                entries.merge(name, entry(name, registration), LiveEventTypes::join)));
        return List.copyOf(entries.values());
    }

    @EventHandler
    void on(EventTypeEvent event) {
        CurrentUnitOfWork.get().root().afterCommit(unit -> take(event));
    }

    private void take(EventTypeEvent event) {
        ownOf(event.id().account())
                .merge(
                        event.id().type(),
                        Registration.evolve(Registration.NONE, event),
                        (before, ignored) -> Registration.evolve(before, event));
    }

    private @Nullable EntityType typeOf(String name, AccountId account) {
        @Nullable EntityType type = documented.get(name);
        for (AccountId above : tree.ancestorsAndSelf(account)) {
            Registration registration = of(above).get(name);
            if (registration != null) {
                type = with(type, name, registration);
            }
        }
        return type;
    }

    private static EntityType with(@Nullable EntityType type, String name, Registration registration) {
        return type == null ? EntityType.custom(name, registration.actions()) : type.allowing(registration.actions());
    }

    private static CatalogueEntry entry(String name, Registration registration) {
        return new CatalogueEntry(
                EntityType.custom(name, registration.actions()), registration.description(), registration.deprecated());
    }

    private static CatalogueEntry join(CatalogueEntry before, CatalogueEntry own) {
        return new CatalogueEntry(
                before.type().allowing(own.type().actions()),
                own.description() == null ? before.description() : own.description(),
                own.deprecated());
    }

    private List<String> names(AccountId account) {
        return list(account).stream().map(entry -> entry.type().name()).toList();
    }

    private Map<String, Registration> of(AccountId account) {
        return registered.getOrDefault(account, Map.of());
    }

    private Map<String, Registration> ownOf(AccountId account) {
        return registered.computeIfAbsent(account, id -> new ConcurrentHashMap<>());
    }
}
