package io.hooktrail.adapters.web.security;

import static io.hooktrail.domain.account.Role.ADMIN;
import static io.hooktrail.domain.account.Role.AUDITOR;
import static io.hooktrail.domain.account.Role.OPERATOR;
import static io.hooktrail.domain.account.Role.SUPER_ADMIN;
import static io.hooktrail.domain.account.Role.VIEWER;

import io.hooktrail.domain.account.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Which role may use which route, in one table. The first line that fits counts; a route without a line is refused. */
final class AccessRules {

    private static final String ANY = "*";

    private static final List<Rule> RULES = List.of(
            // The description of the API holds nothing of any account.
            open("GET", "/v3/api-docs/**"),
            open("GET", "/v3/api-docs.yaml"),
            open("GET", "/swagger-ui.html"),
            open("GET", "/swagger-ui/**"),
            atLeast(VIEWER, "GET", "/v1/asyncapi"),
            open(ANY, "/error"),
            // Pages: light or dark is for everybody; the usage is also behind the grant of the account (MT-03).
            open("POST", "/theme"),
            open("GET", "/"),
            atLeast(ADMIN, "GET", "/usage/deliveries/{id}/payload"),
            atLeast(OPERATOR, "POST", "/usage/deliveries/{id}/retry"),
            atLeast(VIEWER, "GET", "/usage/**"),
            atLeast(VIEWER, "GET", "/duplicates"),
            // Deliveries are for admins (GKM-35)
            atLeast(ADMIN, ANY, "/admin/webhook-deliveries/**"),
            atLeast(ADMIN, ANY, "/webhooks/**"),
            atLeast(ADMIN, "GET", "/a/webhooks"),
            atLeast(VIEWER, "GET", "/v1/help"),
            // Developer options: whoever reads the history wants to know its words, too.
            only(EnumSet.allOf(Role.class), "GET", "/developer"),
            only(EnumSet.allOf(Role.class), "GET", "/developer-options"),
            atLeast(ADMIN, "POST", "/developer/version"),
            only(EnumSet.allOf(Role.class), "GET", "/event-types/**"),
            atLeast(ADMIN, "POST", "/event-types/**"),
            // What bins keep is what deliveries hold. The address where one receives leads to its page.
            atLeast(ADMIN, "GET", "/bins"),
            atLeast(ADMIN, "GET", "/bins/{id}"),
            atLeast(ADMIN, ANY, "/request-bins/**"),
            // Settings
            atLeast(VIEWER, "GET", "/business-setup/settings"),
            atLeast(VIEWER, "GET", "/settings"),
            atLeast(VIEWER, "GET", "/settings/webhook-usage"),
            atLeast(ADMIN, "POST", "/settings/name"),
            atLeast(ADMIN, "POST", "/settings/retry-policy"),
            atLeast(ADMIN, ANY, "/settings/members/**"),
            atLeast(ADMIN, ANY, "/settings/api-keys/**"),
            atLeast(VIEWER, "GET", "/settings/retention"),
            atLeast(SUPER_ADMIN, "POST", "/settings/retention/**"),
            atLeast(VIEWER, "GET", "/settings/plan"),
            atLeast(SUPER_ADMIN, "POST", "/settings/plan"),
            atLeast(SUPER_ADMIN, ANY, "/settings/usage-dashboard/**"),
            // Activity: what the API tells of the history
            only(Set.of(AUDITOR, ADMIN, SUPER_ADMIN), "GET", "/history/**"),
            // Receiving for request bins: the security filters let them be reached in the demo only.
            open("POST", "/bins/{id}"),
            open("PUT", "/bins/{id}"),
            open("PATCH", "/bins/{id}"),
            open("DELETE", "/bins/{id}"),

            // Getting in, and who one is
            open("GET", "/sign-in"),
            open("POST", "/sign-in/again"),
            open("GET", "/invitation/{token}"),
            open("POST", "/invitation/{token}"),
            only(EnumSet.allOf(Role.class), "POST", "/account"),
            only(EnumSet.allOf(Role.class), ANY, "/profile/**"),
            only(EnumSet.allOf(Role.class), ANY, "/v1/me"),

            // Bookings and entities
            atLeast(VIEWER, "GET", "/v1/bookings/**"),
            atLeast(OPERATOR, ANY, "/v1/bookings/**"),
            atLeast(VIEWER, "GET", "/v1/entities/**"),
            atLeast(OPERATOR, ANY, "/v1/entities/**"),
            atLeast(OPERATOR, "POST", "/v1/events"),
            // An auditor has to know the names of what the history tells.
            only(EnumSet.allOf(Role.class), "GET", "/v1/event-types"),
            atLeast(ADMIN, ANY, "/v1/event-types/**"),

            // Webhooks and deliveries (GKM-35, C24)
            atLeast(ADMIN, ANY, "/v1/deliveries/**"),
            atLeast(ADMIN, "GET", "/v1/attempts/**"),
            atLeast(ADMIN, ANY, "/v1/bulk-retries/**"),
            atLeast(ADMIN, ANY, "/v1/webhooks/**"),

            // What bins keep is what deliveries hold
            atLeast(ADMIN, ANY, "/v1/bins/**"),

            // Usage: also behind the grant of the account (MT-03)
            atLeast(VIEWER, "GET", "/v1/usage/**"),

            // Accounts: what only a super admin may set inside a body is checked where it is read
            atLeast(SUPER_ADMIN, ANY, "/v1/accounts/{id}/usage-dashboard"),
            atLeast(ADMIN, ANY, "/v1/accounts/{id}/api-keys/**"),
            atLeast(ADMIN, ANY, "/v1/accounts/{id}/members/**"),
            atLeast(VIEWER, "GET", "/v1/accounts/**"),
            atLeast(ADMIN, ANY, "/v1/accounts/**"),

            // History, and who read what
            only(Set.of(AUDITOR, SUPER_ADMIN), "GET", "/v1/access-records"),
            only(Set.of(AUDITOR, ADMIN, SUPER_ADMIN), "GET", "/v1/history/**"),
            only(Set.of(ADMIN, SUPER_ADMIN), "GET", "/v1/projections/**"),
            atLeast(SUPER_ADMIN, "POST", "/v1/projections/{name}/rebuild"));

    private AccessRules() {}

    /** The roles that may use a route; empty if no line of the table fits, so that nobody may. */
    static Optional<Access> of(String method, String route) {
        PathContainer path = PathContainer.parsePath(route);
        String verb = method.equals("HEAD") ? "GET" : method;
        return RULES.stream()
                .filter(rule -> rule.fits(verb, path))
                .map(Rule::access)
                .findFirst();
    }

    /** Who may use a route. */
    record Access(boolean open, Set<Role> roles) {
        boolean allows(Role role) {
            return open || roles.contains(role);
        }
    }

    private record Rule(String method, PathPattern pattern, Access access) {
        boolean fits(String asked, PathContainer path) {
            return (method.equals(ANY) || method.equals(asked)) && pattern.matches(path);
        }
    }

    private static Rule open(String method, String pattern) {
        return rule(method, pattern, new Access(true, Set.of()));
    }

    private static Rule atLeast(Role lowest, String method, String pattern) {
        Set<Role> roles = EnumSet.allOf(Role.class);
        roles.removeIf(role -> !role.atLeast(lowest));
        return only(roles, method, pattern);
    }

    private static Rule only(Set<Role> roles, String method, String pattern) {
        return rule(method, pattern, new Access(false, Set.copyOf(roles)));
    }

    private static Rule rule(String method, String pattern, Access access) {
        return new Rule(method, PathPatternParser.defaultInstance.parse(pattern), access);
    }
}
