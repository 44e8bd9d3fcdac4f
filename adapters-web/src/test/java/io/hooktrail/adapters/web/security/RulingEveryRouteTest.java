package io.hooktrail.adapters.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.domain.account.Role;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

class RulingEveryRouteTest {

    @Test
    void has_a_rule_for_every_route_of_every_controller() {
        List<String> routes =
                controllers().flatMap(RulingEveryRouteTest::routes).toList();
        assertThat(routes).isNotEmpty();
        assertThat(routes).allSatisfy(route -> {
            String[] parts = route.split(" ");
            assertThat(AccessRules.of(parts[0], parts[1])).as(route).isPresent();
        });
    }

    @Test
    void lets_nobody_use_a_route_without_a_rule() {
        assertThat(AccessRules.of("GET", "/v1/forgotten")).isEmpty();
        assertThat(AccessRules.of("PATCH", "/v1/events")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/bookings/{id}, true, true, true, true, false",
        "PUT, /v1/bookings/{id}/{action}, false, true, true, true, false",
        "POST, /v1/entities/{type}/{id}/{action}, false, true, true, true, false",
        "POST, /v1/events, false, true, true, true, false",
        "GET, /v1/event-types, true, true, true, true, true",
        "GET, /v1/access-records, false, false, false, true, true",
        "POST, /v1/event-types, false, false, true, true, false",
        "GET, /v1/webhooks, false, false, true, true, false",
        "GET, /v1/bins/{id}/requests, false, false, true, true, false",
        "GET, /v1/webhooks/{id}/secret, false, false, true, true, false",
        "GET, /v1/deliveries, false, false, true, true, false",
        "POST, /v1/deliveries/{id}/retry, false, false, true, true, false",
        "POST, /v1/deliveries/{id}/cancel, false, false, true, true, false",
        "POST, /v1/bulk-retries, false, false, true, true, false",
        "GET, /v1/usage/summary, true, true, true, true, false",
        "GET, /v1/accounts/{id}, true, true, true, true, false",
        "PATCH, /v1/accounts/{id}, false, false, true, true, false",
        "GET, /v1/accounts/{id}/api-keys, false, false, true, true, false",
        "PUT, /v1/accounts/{id}/usage-dashboard, false, false, false, true, false",
        "GET, /v1/history, false, false, true, true, true",
        "POST, /v1/projections/{name}/rebuild, false, false, false, true, false"
    })
    void knows_what_each_role_may_do(
            String method,
            String route,
            boolean viewer,
            boolean operator,
            boolean admin,
            boolean superAdmin,
            boolean auditor) {
        var rule = AccessRules.of(method, route).orElseThrow();
        assertThat(Stream.of(Role.VIEWER, Role.OPERATOR, Role.ADMIN, Role.SUPER_ADMIN, Role.AUDITOR)
                        .map(rule::allows))
                .containsExactly(viewer, operator, admin, superAdmin, auditor);
    }

    private static Stream<Class<?>> controllers() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        return scanner.findCandidateComponents("io.hooktrail.adapters.web").stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .filter(type -> !type.getSimpleName().equals("Probe"))
                .map(type -> (Class<?>) type);
    }

    private static Stream<String> routes(Class<?> controller) {
        return Stream.of(controller.getDeclaredMethods()).flatMap(method -> routes(mapping(controller), method));
    }

    private static Stream<String> routes(RequestMapping outer, Method method) {
        RequestMapping inner = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        if (inner == null) {
            return Stream.empty();
        }
        Set<RequestMethod> methods =
                inner.method().length == 0 ? Set.of(RequestMethod.GET, RequestMethod.POST) : Set.of(inner.method());
        return paths(outer)
                .flatMap(start -> paths(inner).flatMap(end -> methods.stream().map(verb -> verb + " " + start + end)));
    }

    private static RequestMapping mapping(Class<?> controller) {
        return AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
    }

    private static Stream<String> paths(RequestMapping mapping) {
        return mapping == null || mapping.path().length == 0 ? Stream.of("") : Stream.of(mapping.path());
    }
}
