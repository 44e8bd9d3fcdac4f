package io.hooktrail.domain.entity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The entity types that Hooktrail knows by itself, as data.
 *
 * <p>The fifteen types and thirteen actions of the matrix are documented (MT-23, MT-24); which go together is not, so
 * every cell is inferred: {@code Y} is on, {@code o} is plausible and off until an account registers it or the
 * installation switches all of them on, {@code .} makes no sense. To correct a cell is to change this text.
 */
public final class EntityTypes {

    /** The type of bookings: its actions are the states of the booking graphs, so it is not one of these. */
    public static final String BOOKING = "booking";

    private static final String MATRIX = """
        type                 create update destroy booked canceled completed rescheduled open closed reopened reassigned refunded voided
        appointment          o      Y      o       Y      Y        Y         Y           .    .      .        o          .        .
        client               Y      Y      Y       .      .        .         .           .    .      .        .          .        .
        ticket               o      Y      o       .      .        .         .           Y    Y      Y        Y          Y        Y
        employee             Y      Y      Y       .      .        .         .           .    .      .        .          .        .
        location             Y      Y      Y       .      .        .         .           .    .      .        .          .        .
        external_location    Y      Y      Y       .      .        .         .           .    .      .        .          .        .
        child                Y      Y      Y       .      .        .         .           .    .      .        .          .        .
        class                Y      Y      Y       .      .        .         .           .    .      .        .          .        .
        class_session        Y      Y      Y       .      o        o         o           .    .      .        o          .        .
        session_enrollment   Y      Y      Y       o      o        o         o           .    .      .        .          .        .
        client_membership    Y      Y      Y       .      o        .         .           .    .      .        .          o        .
        membership_template  Y      Y      Y       .      .        .         .           .    .      .        .          .        .
        product              Y      Y      Y       .      .        .         .           .    .      .        .          .        .
        category             Y      Y      Y       .      .        .         .           .    .      .        .          .        .
        adjustment_event     Y      o      o       .      .        .         .           .    .      .        .          .        o
        """;

    /** What other products document beside the matrix (TM-18, TM-25, SBO-17, GKM-09, GKM-15). */
    private static final String FURTHER = """
        attendance  create update destroy
        user        create update destroy
        license     create update destroy assigned activated deactivated suspended unsuspended expired renewed revoked
        activation  create destroy failed
        contract    create update destroy suspended
        telemetry   received flagged
        validation  success failed
        abuse       detected
        limit       exceeded
        test        test
        """;

    private static final List<List<String>> ROWS = words(MATRIX);
    private static final Map<String, EntityType> ALL = all();

    private EntityTypes() {}

    /** Every type by its name, those of the matrix first. */
    public static Map<String, EntityType> documented() {
        return ALL;
    }

    /** The types of the matrix, in its order (MT-23). */
    public static List<EntityType> ofMatrix() {
        return ROWS.stream().skip(1).map(EntityTypes::row).toList();
    }

    /** The actions of the matrix, in its order (MT-24). */
    public static List<String> actionsOfMatrix() {
        return rest(ROWS.getFirst());
    }

    private static Map<String, EntityType> all() {
        var types = new LinkedHashMap<String, EntityType>();
        ofMatrix().forEach(type -> types.put(type.name(), type));
        words(FURTHER).forEach(row -> types.put(row.getFirst(), documented(row.getFirst(), rest(row), List.of())));
        return Collections.unmodifiableMap(types);
    }

    private static EntityType row(List<String> cells) {
        return documented(cells.getFirst(), marked("Y", cells), marked("o", cells));
    }

    private static EntityType documented(String name, List<String> actions, List<String> optional) {
        return new EntityType(name, actions, optional, false);
    }

    private static List<String> marked(String mark, List<String> cells) {
        return IntStream.range(1, cells.size())
                .filter(column -> cells.get(column).equals(mark))
                .mapToObj(ROWS.getFirst()::get)
                .toList();
    }

    private static List<String> rest(List<String> row) {
        return row.subList(1, row.size());
    }

    private static List<List<String>> words(String table) {
        return table.lines().map(line -> List.of(line.split(" +"))).toList();
    }
}
