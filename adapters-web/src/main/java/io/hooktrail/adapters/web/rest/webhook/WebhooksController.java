package io.hooktrail.adapters.web.rest.webhook;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.Commands;
import io.hooktrail.adapters.web.EntityTag;
import io.hooktrail.adapters.web.PageResponse;
import io.hooktrail.application.Accepted;
import io.hooktrail.application.IdempotencyKey;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.webhook.LiveSecret;
import io.hooktrail.application.webhook.WebhookFilter;
import io.hooktrail.application.webhook.WebhookSecrets;
import io.hooktrail.application.webhook.WebhookSort;
import io.hooktrail.application.webhook.WebhookView;
import io.hooktrail.application.webhook.Webhooks;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.webhook.WebhookCommand.ChangeWebhook;
import io.hooktrail.domain.webhook.WebhookCommand.DeleteWebhook;
import io.hooktrail.domain.webhook.WebhookCommand.RevealSecret;
import io.hooktrail.domain.webhook.WebhookId;
import io.hooktrail.domain.webhook.WebhookRejection.WebhookUnknown;
import io.hooktrail.domain.webhook.WebhookSecret;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.axonframework.common.IdentifierFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Webhooks: to be created, found, changed and removed. */
@RestController
@RequestMapping("/v1/webhooks")
class WebhooksController {

    private final Commands commands;
    private final Webhooks webhooks;
    private final WebhookSecrets secrets;
    private final WebhookRequests requests;
    private final WebhookWebMapper mapper;
    private final InstantSource clock;

    WebhooksController(
            Commands commands,
            Webhooks webhooks,
            WebhookSecrets secrets,
            WebhookRequests requests,
            WebhookWebMapper mapper,
            InstantSource clock) {
        this.commands = commands;
        this.webhooks = webhooks;
        this.secrets = secrets;
        this.requests = requests;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Asked again with the same idempotency key, it is a look at the secret, and recorded as one. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<WebhookResponse> create(
            Caller caller, @Nullable IdempotencyKey key, @RequestBody NewWebhookRequest asked) {
        var id = new WebhookId(UUID.fromString(IdentifierFactory.getInstance().generateIdentifier()));
        var command = requests.creation(id, caller.account(), asked, clock.instant());
        Accepted accepted = commands.ask(caller, command, key);
        WebhookView created = find(caller, WebhookId.of(accepted.stream()));
        if (accepted.repeated()) {
            commands.ask(caller, new RevealSecret(created.id(), clock.instant()));
        }
        WebhookSecret secret = secrets.live(created.id(), clock.instant()).stream()
                .map(LiveSecret::secret)
                .findFirst()
                .orElseThrow(() -> unknown(created.id()));
        return ResponseEntity.created(URI.create("/v1/webhooks/" + created.id()))
                .eTag(tag(created).value())
                .body(mapper.created(created, secret));
    }

    @GetMapping
    PageResponse<WebhookResponse> list(
            Caller caller,
            @RequestParam(name = "created_from", required = false) @Nullable Instant createdFrom,
            @RequestParam(name = "created_to", required = false) @Nullable Instant createdTo,
            @RequestParam(required = false) @Nullable Boolean enabled,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "-created_at") WebhookSort sort,
            PageRequest page) {
        // Milliseconds are all that a client can name, so "to" includes the whole of its last one.
        Instant before = createdTo == null ? null : createdTo.plusMillis(1);
        String text = q == null || q.isBlank() ? null : q.strip();
        var filter = new WebhookFilter(createdFrom, before, enabled, text);
        return PageResponse.of(webhooks.list(caller.scope(), filter, sort, page), mapper::response);
    }

    @GetMapping("/{id}")
    ResponseEntity<WebhookResponse> one(Caller caller, @PathVariable WebhookId id) {
        return shown(find(caller, id));
    }

    @PatchMapping("/{id}")
    ResponseEntity<WebhookResponse> change(
            Caller caller,
            @PathVariable WebhookId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody WebhookPatchRequest asked) {
        WebhookView seen = find(caller, id);
        tag(seen).mustMatch(ifMatch);
        Long revision = ifMatch == null ? null : seen.revision();
        var changes = requests.changes(id, seen.account(), asked);
        commands.ask(caller, new ChangeWebhook(id, changes, revision, clock.instant()));
        return shown(find(caller, id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Caller caller, @PathVariable WebhookId id) {
        commands.ask(caller, new DeleteWebhook(find(caller, id).id(), clock.instant()));
    }

    private ResponseEntity<WebhookResponse> shown(WebhookView webhook) {
        return ResponseEntity.ok().eTag(tag(webhook).value()).body(mapper.response(webhook));
    }

    private WebhookView find(Caller caller, WebhookId id) {
        return webhooks.find(caller.scope(), id).orElseThrow(() -> unknown(id));
    }

    private static EntityTag tag(WebhookView webhook) {
        return EntityTag.of(webhook.id(), webhook.revision());
    }

    private static Rejected unknown(WebhookId id) {
        return new Rejected(new WebhookUnknown(id));
    }
}
