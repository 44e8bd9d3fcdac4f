package io.hooktrail.contract;

import static io.hooktrail.contract.Matrix.NOBODY;
import static io.hooktrail.contract.Matrix.ROLES;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.contract.Matrix.Asker;
import io.hooktrail.contract.Samples.Known;
import io.hooktrail.story.Customer;
import io.hooktrail.story.LocalReceiver;
import io.hooktrail.story.RunningHooktrail;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every route, asked by every role, for what belongs to its own account, to one below it and to those it has no business
 * with. What comes of it is {@code docs/access.md}; {@code -Dgolden.update=true} writes it anew.
 */
class AccessMatrixTest {

    private static final Samples REQUESTS = new Samples();
    private static final PageSamples PAGES = new PageSamples();

    private final SoftAssertions soft = new SoftAssertions();

    private static LocalReceiver receiver;
    private static Things own;
    private static Map<String, Things> others;

    @BeforeAll
    static void open() {
        receiver = LocalReceiver.start();
        Customer root = RunningHooktrail.newCustomer("Root");
        Customer home = RunningHooktrail.newChildOf(root, "Home");
        own = Things.of(home, receiver);
        others = new LinkedHashMap<>();
        others.put("child", Things.of(RunningHooktrail.newChildOf(home, "Child"), receiver));
        others.put("parent", Things.of(root, receiver));
        others.put("sibling", Things.of(RunningHooktrail.newChildOf(root, "Sibling"), receiver));
        others.put("stranger", Things.of(RunningHooktrail.newCustomer("Stranger"), receiver));
    }

    @AfterAll
    static void close() {
        receiver.close();
    }

    @Test
    void GKM_35_C24_every_route_asks_for_its_role_and_hides_what_is_not_the_callers() throws IOException {
        Map<String, Asker> askers = new LinkedHashMap<>();
        ROLES.forEach(role -> askers.put(role, new AskingByKey(own.as(role))));
        askers.put(NOBODY, new AskingByKey(own.owner().api().base(), null));

        List<String> routes = routes(AccessMatrixTest::isOfTheApi, REQUESTS::of);
        String table = new Matrix(askers, own, others, soft).of(routes, REQUESTS::of);

        soft.assertAll();
        assertThat(table).isEqualTo(AccessDocument.API.updatedWith(table));
    }

    @Test
    void GKM_35_C24_every_page_asks_for_its_role_and_hides_what_is_not_the_callers() throws IOException {
        Map<String, Asker> askers = new LinkedHashMap<>();
        ROLES.forEach(role -> askers.put(role, AskingBySession.of(own.owner(), role)));
        askers.put(NOBODY, AskingBySession.ofNobody(own.owner()));

        List<String> routes = routes(Pages::isPage, PAGES::of);
        String table = new Matrix(askers, own, others, soft).of(routes, PAGES::of);

        soft.assertAll();
        assertThat(table).isEqualTo(AccessDocument.PAGES.updatedWith(table));
    }

    /** A route that gives comes after the one that takes. */
    private static List<String> routes(Predicate<String> chosen, Function<String, Optional<Known>> samples) {
        List<String> routes = RunningHooktrail.routes().stream()
                .filter(chosen)
                .sorted(Comparator.comparing(Matrix::sortable))
                .toList();
        assertThat(routes).isNotEmpty();
        assertThat(routes.stream().filter(route -> samples.apply(route).isEmpty()))
                .as("routes without a sample request in Samples or PageSamples")
                .isEmpty();
        return routes;
    }

    private static boolean isOfTheApi(String route) {
        return route.contains(" /v1/");
    }
}
