package io.hooktrail.application.webhook;

import io.hooktrail.application.InTransaction;
import io.hooktrail.application.PerUnit;
import io.hooktrail.application.account.AccountTree;
import io.hooktrail.application.delivery.MatchedWebhook;
import io.hooktrail.application.delivery.MatchingWebhooks;
import io.hooktrail.application.delivery.RetryPolicies;
import io.hooktrail.application.delivery.SigningSecret;
import io.hooktrail.application.delivery.WebhookConditions;
import io.hooktrail.application.delivery.WebhookConditions.Condition;
import io.hooktrail.application.delivery.WebhookRef;
import io.hooktrail.application.delivery.WebhookTarget;
import io.hooktrail.application.delivery.WebhookTargets;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.webhook.EventSubject;
import io.hooktrail.domain.webhook.WebhookEvent;
import io.hooktrail.domain.webhook.WebhookId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * The webhooks in memory: what matching and sending ask for every event and every request.
 *
 * <p>What a command of this node changed is read within its transaction and known right after the commit, before the
 * command is answered: an event that follows the answer finds it. What other nodes changed is known after the next
 * {@link #refresh()}; a webhook that is not known at all is looked up.
 *
 * <p>A failure to read undoes the transaction.
 */
@ProcessingGroup(InTransaction.GROUP)
@DisallowReplay
public final class WebhookIndex implements MatchingWebhooks, WebhookTargets {

    private final StoredWebhooks stored;
    private final AccountTree tree;
    private final WebhookResolution resolution;
    private final InstantSource clock;
    private final Map<WebhookId, KnownWebhook> known = new ConcurrentHashMap<>();
    private final Map<AccountId, Set<WebhookId>> owned = new ConcurrentHashMap<>();
    private final Map<AccountId, Subscriptions> subscriptions = new ConcurrentHashMap<>();
    private final PerUnit<Set<WebhookId>> changed =
            new PerUnit<>(WebhookIndex.class.getName(), LinkedHashSet::new, this::readChanged);
    private final Lock refreshing = new ReentrantLock();
    private long mark = StoredWebhooks.BEGINNING;

    /** Empty until {@link #refresh()}. */
    public WebhookIndex(StoredWebhooks stored, AccountTree tree, WebhookResolution resolution, InstantSource clock) {
        this.stored = stored;
        this.tree = tree;
        this.resolution = resolution;
        this.clock = clock;
    }

    /** Reads what was changed since the last time, the first time everything. To be called at start, then often. */
    public void refresh() {
        refreshing.lock();
        try {
            StoredWebhooks.Changes changes = stored.changedSince(mark);
            know(changes.webhooks());
            mark = changes.mark();
        } finally {
            refreshing.unlock();
        }
    }

    @Override
    public List<MatchedWebhook> matching(EventSubject subject, AccountId account) {
        var matching = new ArrayList<MatchedWebhook>();
        for (AccountId owner : tree.ancestorsAndSelf(account)) {
            subscriptions
                    .getOrDefault(owner, Subscriptions.NONE)
                    .addMatching(subject, !owner.equals(account), matching);
        }
        return matching;
    }

    @Override
    public Optional<WebhookTarget> find(WebhookId webhook) {
        Instant now = clock.instant();
        return existing(webhook).map(found -> target(found, now));
    }

    /** How deliveries are retried. */
    public RetryPolicies retryPolicies() {
        return webhook -> look(webhook)
                .map(found -> resolution.retryPolicy(found.policy(), found.account()))
                .orElseGet(resolution::retryPolicy);
    }

    /** Whether webhooks take deliveries. */
    public WebhookConditions conditions() {
        return webhook -> look(webhook).map(KnownWebhook::condition).orElse(Condition.DELETED);
    }

    /** Name and URL, also of a deleted webhook; empty if there never was one. */
    public Optional<WebhookRef> reference(WebhookId webhook) {
        return look(webhook)
                .map(found -> new WebhookRef(webhook, found.name(), found.url().value()));
    }

    /** What the webhooks whose URL ends so sign with now. For a receiver of ours to check what they send. */
    public List<SigningSecret> secretsOfUrlsEnding(String path) {
        Instant now = clock.instant();
        return known.values().stream()
                .filter(webhook -> webhook.url().value().endsWith(path))
                .flatMap(webhook -> secrets(webhook, now).stream())
                .toList();
    }

    Optional<KnownWebhook> existing(WebhookId webhook) {
        return look(webhook).filter(found -> found.condition() != Condition.DELETED);
    }

    @EventHandler
    void on(WebhookEvent event) {
        changed.current().add(event.id());
    }

    private void readChanged(Set<WebhookId> ids) {
        List<KnownWebhook> now = stored.find(ids);
        CurrentUnitOfWork.get().root().afterCommit(unit -> know(now));
    }

    private Optional<KnownWebhook> look(WebhookId webhook) {
        KnownWebhook found = known.get(webhook);
        return found != null ? Optional.of(found) : lookUp(webhook);
    }

    private Optional<KnownWebhook> lookUp(WebhookId webhook) {
        know(stored.find(List.of(webhook)));
        return Optional.ofNullable(known.get(webhook));
    }

    // Readers take no lock: each map holds immutable values, and a webhook is replaced before its account's layout.
    private synchronized void know(List<KnownWebhook> webhooks) {
        var owners = new LinkedHashSet<AccountId>();
        for (KnownWebhook now : webhooks) {
            KnownWebhook before = known.get(now.id());
            if (before == null || (before.revision() <= now.revision() && !before.equals(now))) {
                known.put(now.id(), now);
                owned.computeIfAbsent(now.account(), account -> new LinkedHashSet<>())
                        .add(now.id());
                owners.add(now.account());
            }
        }
        owners.forEach(owner -> subscriptions.put(owner, new Subscriptions(of(owner))));
    }

    private List<KnownWebhook> of(AccountId owner) {
        return owned.getOrDefault(owner, Set.of()).stream()
                .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                .toList();
    }

    private WebhookTarget target(KnownWebhook webhook, Instant now) {
        return new WebhookTarget(
                webhook.id(),
                webhook.url().uri(),
                resolution.version(webhook.version(), webhook.account()),
                webhook.headers().values(),
                resolution.timeout(webhook.policy()),
                webhook.policy().ratePerSecond(),
                Set.copyOf(webhook.policy().signatureHeaders()),
                secrets(webhook, now));
    }

    private static List<SigningSecret> secrets(KnownWebhook webhook, Instant now) {
        return webhook.keys().stream()
                .filter(key -> key.validAt(now))
                .map(key -> new SigningSecret(key.secret().key(), key.keyPair()))
                .toList();
    }
}
