package io.hooktrail.adapters.web.page.usage;

import io.hooktrail.adapters.web.page.Address;
import io.hooktrail.adapters.web.page.Sense;
import io.hooktrail.domain.delivery.DeliveryId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
        account = Address.text(account);
        status = Address.text(status);
        type = Address.text(type);
        action = Address.text(action);
        from = Address.text(from);
        to = Address.text(to);
        cursor = Address.text(cursor);
        expanded = Address.text(expanded);
    }

    /** The delivery whose details are shown. */
    Optional<DeliveryId> open() {
        return Optional.ofNullable(expanded).flatMap(Sense.id(DeliveryId::of));
    }

    /** Whether fewer than all deliveries are asked for. */
    public boolean filtered() {
        return Stream.of(status, type, action, from, to).anyMatch(Objects::nonNull);
    }

    /** The same without what means nothing. */
    UsageQuery kept(Sense sense) {
        return new UsageQuery(
                sense.kept("account", account),
                sense.kept("status", status),
                sense.kept("type", type),
                sense.kept("action", action),
                sense.kept("from", from),
                sense.kept("to", to),
                sense.kept(Sense.CURSOR, cursor),
                sense.kept("expanded", expanded));
    }

    /** What goes wrong again and again, of the same account. */
    public String failuresUrl() {
        return new FailuresQuery(account, null, null).url();
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

    /** The same list of other days. */
    UsageQuery over(@Nullable String first, @Nullable String last) {
        return new UsageQuery(account, status, type, action, first, last, null, null);
    }

    /** Everything there is. */
    UsageQuery unfiltered() {
        return new UsageQuery(null, null, null, null, null, null, null, null);
    }

    /** The names of what leaves deliveries out. */
    List<String> filters() {
        return Stream.of("status", "type", "action", "from", "to", "account")
                .filter(name -> !without(name).equals(at(null)))
                .toList();
    }

    /** The first page without one of them. */
    UsageQuery without(String filter) {
        return new UsageQuery(
                filter.equals("account") ? null : account,
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
        return Address.of(path)
                .with("account", account)
                .with("status", status)
                .with("type", type)
                .with("action", action)
                .with("from", from)
                .with("to", to)
                .with(Sense.CURSOR, cursor)
                .with("expanded", expanded)
                .toString();
    }
}
