package io.hooktrail.adapters.web.page.usage;

import io.hooktrail.adapters.web.InvalidRequest;
import io.hooktrail.application.delivery.DeliveryFilter;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.delivery.DeliveryId;
import io.hooktrail.domain.delivery.DeliveryStatus;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the page shows, all of it in its URL: so it can be mailed, and the way back works.
 *
 * @param account one account alone; null for all
 * @param status statuses, separated by commas
 * @param from the first day, in the zone of the account (MT-25)
 * @param to the last day, all of it (MT-26)
 * @param expanded the delivery whose details are shown
 */
record UsageQuery(
        @Nullable String account,
        @Nullable String status,
        @Nullable String type,
        @Nullable String action,
        @Nullable String from,
        @Nullable String to,
        @Nullable String cursor,
        @Nullable String expanded) {

    private static final String PATH = "/usage";

    /** An empty field asks for nothing. */
    UsageQuery {
        account = text(account);
        status = text(status);
        type = text(type);
        action = text(action);
        from = text(from);
        to = text(to);
        cursor = text(cursor);
        expanded = text(expanded);
    }

    private static @Nullable String text(@Nullable String given) {
        return given == null || given.isBlank() ? null : given.strip();
    }

    /** The account alone, if one is named. */
    @Nullable
    AccountId only() {
        try {
            return account == null ? null : AccountId.of(account);
        } catch (IllegalArgumentException notOne) {
            throw InvalidRequest.of("account", "must be the id of an account");
        }
    }

    /** The delivery whose details are shown. */
    Optional<DeliveryId> open() {
        try {
            return Optional.ofNullable(expanded).map(DeliveryId::of);
        } catch (IllegalArgumentException notOne) {
            throw InvalidRequest.of("expanded", "must be the id of a delivery");
        }
    }

    /** Whether fewer than all deliveries are asked for. */
    public boolean filtered() {
        return Stream.of(status, type, action, from, to).anyMatch(Objects::nonNull);
    }

    /** The filter of the list, its days being those of the zone. */
    DeliveryFilter filter(ZoneId zone) {
        return new DeliveryFilter(
                statuses(),
                Set.of(),
                type == null ? Set.of() : Set.of(type),
                action == null ? Set.of() : Set.of(action),
                Set.of(),
                Set.of(),
                null,
                Set.of(),
                Set.of(),
                null,
                null,
                null,
                start(from, "from", 0, zone),
                start(to, "to", 1, zone),
                null);
    }

    Set<DeliveryStatus> statuses() {
        return status == null
                ? Set.of()
                : Stream.of(status.split(","))
                        .map(word -> DeliveryStatus.named(word.strip())
                                .orElseThrow(() -> InvalidRequest.of("status", "must be a status of a delivery")))
                        .collect(Collectors.toSet());
    }

    private static @Nullable Instant start(@Nullable String day, String name, int later, ZoneId zone) {
        try {
            return day == null
                    ? null
                    : LocalDate.parse(day).plusDays(later).atStartOfDay(zone).toInstant();
        } catch (DateTimeException notOne) {
            throw InvalidRequest.of(name, "must be a day such as 2026-11-21");
        }
    }

    /** The same figures with this list. */
    public UsageQuery listing(@Nullable String statuses, @Nullable String first, @Nullable String last) {
        return new UsageQuery(account, statuses, null, null, first, last, null, null);
    }

    public UsageQuery at(@Nullable String page) {
        return new UsageQuery(account, status, type, action, from, to, page, null);
    }

    UsageQuery showing(@Nullable String delivery) {
        return new UsageQuery(account, status, type, action, from, to, cursor, delivery);
    }

    /** The names of the filters that are set. */
    List<String> filters() {
        return Stream.of("status", "type", "action", "from", "to")
                .filter(name -> !without(name).equals(at(null)))
                .toList();
    }

    /** The first page without one of the filters. */
    UsageQuery without(String filter) {
        return new UsageQuery(
                account,
                filter.equals("status") ? null : status,
                filter.equals("type") ? null : type,
                filter.equals("action") ? null : action,
                filter.equals("from") ? null : from,
                filter.equals("to") ? null : to,
                null,
                null);
    }

    /** Where this is. */
    public String url() {
        return url(PATH);
    }

    /** The same under another path. */
    String url(String path) {
        var url = UriComponentsBuilder.fromPath(path);
        add(url, "account", account);
        add(url, "status", status);
        add(url, "type", type);
        add(url, "action", action);
        add(url, "from", from);
        add(url, "to", to);
        add(url, "cursor", cursor);
        add(url, "expanded", expanded);
        return url.encode().toUriString();
    }

    private static void add(UriComponentsBuilder url, String name, @Nullable String value) {
        if (value != null) {
            url.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }
}
