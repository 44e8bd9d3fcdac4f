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
        page("GET /usage");
        page("GET /usage/cards");
        page("GET /usage/stream");
        of("GET /usage/deliveries/{id}", Things::delivery);
        of("GET /usage/deliveries/{id}/payload", Things::delivery);
        of("POST /usage/deliveries/{id}/retry", Things::delivery);
    }

    Optional<Known> of(String route) {
        return Optional.ofNullable(known.get(route));
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
                parts[0], parts[1].replaceFirst("\\{[a-z]+}", id), form == null ? null : form.replace("{id}", id));
    }
}
