/**
 * The one public type for other modules, and what the feature packages of the REST API share.
 *
 * <p>A controller is package-private in {@code rest.<feature>}, asks {@link io.hooktrail.adapters.web.Commands} to
 * change something and a read port to look something up, always with the caller's scope:
 *
 * <pre>{@code
 * @RestController
 * @RequestMapping("/v1/webhooks")
 * class WebhookController {
 *
 *     @PostMapping
 *     ResponseEntity<WebhookResponse> create(
 *             Caller caller, @Nullable IdempotencyKey key, @RequestBody WebhookRequest asked) {
 *         var id = new WebhookId(UUID.fromString(IdentifierFactory.getInstance().generateIdentifier()));
 *         Accepted accepted = commands.ask(caller, mapper.toCommand(asked, id, time.instant()), key);
 *         WebhookId made = WebhookId.of(accepted.stream());     // the id of the first time, if this repeats it
 *         WebhookView view = webhooks.find(caller.scope(), made).orElseThrow();
 *         return ResponseEntity.created(URI.create("/v1/webhooks/" + made)).body(mapper.toResponse(view));
 *     }
 *
 *     @GetMapping
 *     PageResponse<WebhookResponse> list(Caller caller, PageRequest page) {
 *         return PageResponse.of(webhooks.list(caller.scope(), page), mapper::toResponse);
 *     }
 *
 *     @GetMapping("/{id}")
 *     WebhookResponse show(Caller caller, @PathVariable WebhookId id) {
 *         return webhooks.find(caller.scope(), id).map(mapper::toResponse)
 *                 .orElseThrow(() -> new Rejected(new WebhookNotFound(id)));
 *     }
 * }
 * }</pre>
 *
 * <p>Requests and responses are records. JSON names are snake case and enums lower case by themselves, instants have
 * milliseconds. A component that is not {@code @Nullable} is required; an unknown name is refused. Identifier records
 * are strings in JSON, in paths and in parameters. In a PATCH, {@code @Nullable Optional<T>} is null where the member is
 * absent and empty where it is JSON null; {@link io.hooktrail.adapters.web.EntityTag} guards against overwriting. A value
 * that cannot be understood is an {@link io.hooktrail.adapters.web.InvalidRequest}, a wish that a rule refuses a {@code
 * Rejected}; both become problems by themselves. Every route needs a line in {@code security.AccessRules}.
 */
@NullMarked
package io.hooktrail.adapters.web;

import org.jspecify.annotations.NullMarked;
