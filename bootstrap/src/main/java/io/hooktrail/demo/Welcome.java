package io.hooktrail.demo;

import io.hooktrail.domain.account.Role;
import java.net.URI;
import java.util.Map;

/** What the demo says on the console. */
final class Welcome {

    private static final String LINE = "-".repeat(78);

    private Welcome() {}

    /**
     * What is shown here is never shown again.
     *
     * @param keys none if they were handed out at an earlier start
     * @param password of all members; empty if it was drawn at an earlier start
     */
    static String text(URI server, Map<Role, String> keys, String password) {
        var text = new StringBuilder("\n" + LINE + "\nHooktrail demo\n\n");
        line(text, "Sign in", server.resolve("/sign-in"));
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
        text.append('\n');
        if (password.isEmpty()) {
            text.append("The password of the members was shown at the first start.\n");
        } else {
            text.append("Members, all with the password ").append(password).append(", shown this once:\n");
            DemoMembers.all().forEach(member -> line(text, member.role().toString(), member.email()));
        }
        return text.append(LINE).append('\n').toString();
    }

    private static void line(StringBuilder text, String name, Object value) {
        text.append("  %-18s %s%n".formatted(name, value));
    }
}
