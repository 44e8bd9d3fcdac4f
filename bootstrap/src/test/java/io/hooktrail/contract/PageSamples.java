package io.hooktrail.contract;

import io.hooktrail.contract.Samples.Known;
import io.hooktrail.story.Browser;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A good request for every route of a page, one line each:
 *
 * <ul>
 *   <li>{@code page("GET /usage")}: it is about the own account, or about none
 *   <li>{@code of("GET /usage/deliveries/{id}", Things::delivery)}: it is about a thing of somebody, whose id takes the place
 *       of the first variable; there are fresh ones for requests that take them away
 *   <li>a form comes last, as it is sent: {@code "name=Other&note=a+b"}; {@code {id}} in it is the id, too
 * </ul>
 */
final class PageSamples {

    /** An id of nothing, for what a route names beside its thing. */
    private static final String NOTHING = "00000000-0000-7000-8000-000000000009";

    private final Map<String, Known> known = new LinkedHashMap<>();

    PageSamples() {
        page("GET /");
        page("POST /theme", "theme=dark&back=/usage");
        page("GET /sign-in");
        page("POST /sign-in/again");
        named("GET /invitation/{token}", Things::freshInvitation, null);
        named(
                "POST /invitation/{token}",
                Things::freshInvitation,
                "password=%1$s&again=%1$s".formatted(Browser.PASSWORD));
        of("POST /account", Things::account, "account={id}");
        page("POST /profile/developer-mode", "on=true&back=/usage");
        page("GET /profile");
        page("POST /profile/password", "current=%1$s&password=%1$s&again=%1$s".formatted(Browser.PASSWORD));
        named("POST /profile/email", its -> Things.word(), "email={id}@example.com&current=" + Browser.PASSWORD);
        page("GET /usage");
        page("GET /usage/cards");
        page("GET /usage/stream");
        page("GET /usage/failures");
        of("GET /usage/deliveries/{id}", Things::delivery);
        of("GET /usage/deliveries/{id}/payload", Things::delivery);
        of("POST /usage/deliveries/{id}/retry", Things::delivery);
        settings();
        deliveries();
        webhooks();
        catalogueAndBins();
        page("GET /history");
        of("GET /history/{position}", Things::newestEvent);
    }

    private void catalogueAndBins() {
        page("GET /event-types");
        named("GET /event-types/{type}", its -> "client", null);
        named("POST /event-types", its -> Things.word(), "type={id}&actions=create");
        named("POST /event-types/{type}/deprecate", Things::freshType, null);
        page("GET /request-bins");
        page("POST /request-bins", "name=New");
        of("GET /request-bins/{id}", Things::bin);
        of("GET /request-bins/{id}/newer", Things::bin);
        of("POST /request-bins/{id}/behaviour", Things::bin, "name=New&status=200&delay=0&failFirst=0");
        of("POST /request-bins/{id}/clear", Things::bin);
        of("POST /request-bins/{id}/delete", Things::freshBin);
    }

    /** They are of the account one acts for: a member or a key of another is not there, not even below. */
    private void settings() {
        page("GET /developer");
        page("GET /developer-options");
        page("POST /developer/version", "version=v1");
        page("GET /business-setup/settings");
        page("GET /settings");
        page("GET /settings/webhook-usage");
        page("POST /settings/name", "name=Other");
        page("POST /settings/retry-policy", "pauses=1+s&statuses=");
        page("GET /settings/members");
        page("POST /settings/members", "name=Kim&email=kim&role=viewer");
        named("POST /settings/members/{member}/role", Things::freshMember, "role=viewer");
        named("POST /settings/members/{member}/invitation", Things::freshMember, null);
        named("POST /settings/members/{member}/remove", Things::freshMember, null);
        page("GET /settings/api-keys");
        page("POST /settings/api-keys", "name=New&role=viewer");
        named("POST /settings/api-keys/{key}/rotate", Things::freshKey, "once=");
        named("POST /settings/api-keys/{key}/revoke", Things::freshKey, null);
        page("GET /settings/retention");
        page("POST /settings/retention", "metrics=90&logs=30");
        page("POST /settings/retention/usual");
        page("GET /settings/plan");
        page("POST /settings/plan", "plan=plus");
        page("GET /settings/usage-dashboard");
        of("POST /settings/usage-dashboard/{account}", Things::account, "shown=true");
    }

    private void deliveries() {
        page("GET /duplicates");
        page("GET /admin/webhook-deliveries");
        page("GET /admin/webhook-deliveries/asked");
        page("GET /admin/webhook-deliveries/stream");
        of("POST /admin/webhook-deliveries/{id}/retry", Things::delivery);
        page("GET /admin/webhook-deliveries/retry");
        page("POST /admin/webhook-deliveries/retry", "q=nothing-has-this-name");
        of("GET /admin/webhook-deliveries/retries/{id}", Things::bulk);
        of("POST /admin/webhook-deliveries/retries/{id}/pause", Things::bulk);
        of("POST /admin/webhook-deliveries/retries/{id}/resume", Things::bulk);
        of("POST /admin/webhook-deliveries/retries/{id}/cancel", Things::bulk);
    }

    Optional<Known> of(String route) {
        return Optional.ofNullable(known.get(route));
    }

    private void webhooks() {
        page("GET /webhooks");
        page("GET /a/webhooks");
        page("POST /webhooks/view", "view=list");
        page("GET /webhooks/new");
        page("POST /webhooks", "name=Another&url=https://example.com/hooks&events=client.*&key=k");
        of("GET /webhooks/{id}", Things::webhook);
        of("GET /webhooks/{id}/edit", Things::webhook);
        of("POST /webhooks/{id}", Things::webhook, "name=Other&url=https://example.com/hooks&events=client.*");
        of("POST /webhooks/{id}/enable", Things::webhook);
        of("POST /webhooks/{id}/disable", Things::webhook);
        of("POST /webhooks/{id}/test", Things::webhook);
        of("GET /webhooks/{id}/tests/{delivery}", Things::webhook);
        of("POST /webhooks/{id}/secret", Things::webhook);
        of("POST /webhooks/{id}/secret/rotate", Things::webhook, "overlap=3600&key=k");
        of("POST /webhooks/{id}/recover", Things::webhook, "since=2026-01-01T00:00&mode=FAILED");
        of("POST /webhooks/{id}/delete", Things::freshWebhook);
    }

    private void page(String route) {
        page(route, null);
    }

    private void page(String route, String form) {
        known.put(route, new Known(false, its -> sample(route, "", form)));
    }

    private void of(String route, Function<Things, String> thing) {
        of(route, thing, null);
    }

    private void of(String route, Function<Things, String> thing, String form) {
        known.put(route, new Known(true, its -> sample(route, thing.apply(its), form)));
    }

    /** Something that whoever knows of it may have. */
    private void named(String route, Function<Things, String> thing, String form) {
        known.put(route, new Known(false, its -> sample(route, thing.apply(its), form)));
    }

    private static Sample sample(String route, String id, String form) {
        String[] parts = route.split(" ");
        return new Sample(
                parts[0],
                parts[1].replaceFirst("\\{[a-z]+}", id).replaceFirst("\\{[a-z]+}", NOTHING),
                form == null ? null : form.replace("{id}", id));
    }
}
