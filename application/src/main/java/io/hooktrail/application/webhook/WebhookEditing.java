package io.hooktrail.application.webhook;

import io.hooktrail.application.account.CurrentSettings;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.AccountSettings;
import io.hooktrail.domain.account.Plan;
import io.hooktrail.domain.webhook.EventCatalogue;
import io.hooktrail.domain.webhook.EventSelector;
import io.hooktrail.domain.webhook.PayloadVersion;
import io.hooktrail.domain.webhook.RetryPreset;
import io.hooktrail.domain.webhook.SignatureHeader;
import io.hooktrail.domain.webhook.SignatureScheme;
import io.hooktrail.domain.webhook.WebhookChange;
import io.hooktrail.domain.webhook.WebhookChange.Choose;
import io.hooktrail.domain.webhook.WebhookChange.Pin;
import io.hooktrail.domain.webhook.WebhookChange.Rename;
import io.hooktrail.domain.webhook.WebhookChange.Retry;
import io.hooktrail.domain.webhook.WebhookChange.SendHeaders;
import io.hooktrail.domain.webhook.WebhookChange.Sign;
import io.hooktrail.domain.webhook.WebhookChange.SignBy;
import io.hooktrail.domain.webhook.WebhookCommand.CreateWebhook;
import io.hooktrail.domain.webhook.WebhookCommand.RotateSecret;
import io.hooktrail.domain.webhook.WebhookDecider;
import io.hooktrail.domain.webhook.WebhookHeaders;
import io.hooktrail.domain.webhook.WebhookId;
import io.hooktrail.domain.webhook.WebhookRejection.HeadersUnusable;
import io.hooktrail.domain.webhook.WebhookRejection.NameUnknown;
import io.hooktrail.domain.webhook.WebhookRejection.PlanWithoutWebhooks;
import io.hooktrail.domain.webhook.WebhookRejection.UrlUnusable;
import io.hooktrail.domain.webhook.WebhookSecret;
import io.hooktrail.domain.webhook.WebhookUrl;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes commands of what somebody wrote about a webhook, be it at the API or at a page: finds names in the catalogue,
 * checks the URL, fills in masked header values, draws secrets.
 *
 * <p>What cannot be used is refused with {@link Rejected}.
 */
public final class WebhookEditing {

    private final EventCatalogues catalogues;
    private final UrlCheck urls;
    private final CurrentSettings accounts;
    private final WebhookSecrets secrets;
    private final SecureRandom random = new SecureRandom();

    /** Of these parts. */
    public WebhookEditing(EventCatalogues catalogues, UrlCheck urls, CurrentSettings accounts, WebhookSecrets secrets) {
        this.catalogues = catalogues;
        this.urls = urls;
        this.accounts = accounts;
        this.secrets = secrets;
    }

    /**
     * A new webhook; refused if the account's plan has no webhooks (TM-01).
     *
     * @param secret null to draw one
     */
    public CreateWebhook create(
            WebhookId id,
            AccountId account,
            String name,
            WebhookUrl url,
            List<WebhookChange> changes,
            @Nullable WebhookSecret secret,
            Instant at) {
        mustBeEntitled(account);
        return new CreateWebhook(id, account, name, url, changes, secret == null ? draw() : secret, at);
    }

    /**
     * For whatever makes requests go out that did not: the plan of the account itself counts, not that of one above it
     * (TM-01). What went on before goes on.
     *
     * @throws Rejected if the account's plan has no webhooks
     */
    public void mustBeEntitled(AccountId account) {
        Plan plan = accounts.of(account).map(AccountSettings::plan).orElse(Plan.BASIC);
        if (!plan.includesWebhooks()) {
            throw new Rejected(new PlanWithoutWebhooks(plan.toString()));
        }
    }

    /**
     * Another secret.
     *
     * @param secret null to draw one
     */
    public RotateSecret rotate(WebhookId id, @Nullable WebhookSecret secret, Duration overlap, Instant at) {
        return new RotateSecret(id, secret == null ? draw() : secret, overlap, at);
    }

    /** A name, if a webhook may have it. */
    public Rename name(String text) {
        return new Rename(WebhookDecider.name(text));
    }

    /** The URL, if requests may go there. */
    public WebhookUrl url(String text) {
        var url = new WebhookUrl(text);
        urls.refusal(url.uri()).ifPresent(refusal -> {
            throw new Rejected(new UrlUnusable(refusal));
        });
        return url;
    }

    /** Events by their names in any spelling, such as {@code booking[instant].confirmed} or {@code user.inserted}. */
    public Choose events(AccountId account, List<String> texts) {
        EventCatalogue catalogue = catalogues.of(account);
        return new Choose(WebhookDecider.events(texts.stream()
                .map(text -> EventSelector.parse(text).in(catalogue))
                .toList()));
    }

    /** A payload version by its name. */
    public Pin version(String name) {
        return new Pin(named("version", PayloadVersion.named(name).stream(), PayloadVersion.values()));
    }

    /** Further signature headers by their names. */
    public Sign signatures(List<String> names) {
        return new Sign(names.stream()
                .map(name -> named("signature_headers", SignatureHeader.named(name).stream(), SignatureHeader.values()))
                .toList());
    }

    /** Ways of signing by their names. */
    public SignBy schemes(List<String> names) {
        return new SignBy(names.stream()
                .map(name -> named("signature_schemes", SignatureScheme.named(name).stream(), SignatureScheme.values()))
                .toList());
    }

    /** The retry policy of a preset by its name. */
    public Retry preset(String name) {
        return new Retry(named("retry_policy.preset", RetryPreset.named(name).stream(), RetryPreset.values())
                .policy());
    }

    /** Headers of a new webhook. */
    public SendHeaders headers(Map<String, String> values) {
        return headers(values, WebhookHeaders.NONE);
    }

    /** Other headers of a webhook; where a value is {@link WebhookHeaders#MASK}, the one before stays. */
    public SendHeaders headers(WebhookId webhook, Map<String, String> values) {
        return headers(
                values, values.containsValue(WebhookHeaders.MASK) ? secrets.headers(webhook) : WebhookHeaders.NONE);
    }

    private static SendHeaders headers(Map<String, String> values, WebhookHeaders before) {
        var headers = new WebhookHeaders(values);
        var filled = new TreeMap<>(headers.values());
        filled.replaceAll((name, value) -> value.equals(WebhookHeaders.MASK) ? valueOf(name, before) : value);
        return new SendHeaders(new WebhookHeaders(filled));
    }

    private static String valueOf(String name, WebhookHeaders before) {
        String value = before.values().get(name);
        if (value == null) {
            throw new Rejected(new HeadersUnusable(name + " has no value so far that could stay"));
        }
        return value;
    }

    private static <T> T named(String field, Stream<T> found, T[] known) {
        return found.findFirst()
                .orElseThrow(() -> new Rejected(new NameUnknown(
                        field, Stream.of(known).map(Object::toString).toList())));
    }

    private WebhookSecret draw() {
        byte[] key = new byte[WebhookSecret.LENGTH];
        random.nextBytes(key);
        return WebhookSecret.of(key);
    }
}
