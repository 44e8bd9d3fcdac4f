package io.hooktrail.demo;

import io.hooktrail.domain.account.Role;
import java.net.URI;
import java.util.Map;

/** What the demo says on the console. */
final class Welcome {

    private static final String LINE = "-".repeat(78);

    private Welcome() {}

    /** The keys are shown here and never again; none if they were handed out at an earlier start. */
    static String text(URI server, Map<Role, String> keys) {
        var text = new StringBuilder("\n" + LINE + "\nHooktrail demo\n\n");
        line(text, "API", server.resolve("/swagger-ui.html"));
        line(text, "Health", server.resolve("/actuator/health/readiness"));
        text.append('\n');
        for (Studio studio : Studio.values()) {
            line(text, studio.title(), studio.id());
        }
        text.append('\n');
        if (keys.isEmpty()) {
            text.append("The API keys were shown at the first start.\n");
        } else {
            text.append("API keys of ").append(Studio.LAKESIDE.title()).append(", shown this once:\n");
            keys.forEach((role, key) -> line(text, role.toString(), key));
        }
        return text.append(LINE).append('\n').toString();
    }

    private static void line(StringBuilder text, String name, Object value) {
        text.append("  %-18s %s%n".formatted(name, value));
    }
}
