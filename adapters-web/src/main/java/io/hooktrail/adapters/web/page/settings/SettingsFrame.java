package io.hooktrail.adapters.web.page.settings;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.page.Notices;
import io.hooktrail.application.usage.UsageAccess;
import io.hooktrail.domain.account.Role;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Gives every page of the settings its tabs, and the notice of what was just done. */
@ControllerAdvice(basePackageClasses = SettingsFrame.class)
class SettingsFrame {

    private static final Part GENERAL = new Part("/settings", "settings.general");
    private static final Part MEMBERS = new Part("/settings/members", "settings.members");
    private static final Part KEYS = new Part("/settings/api-keys", "settings.keys");
    private static final Part RETENTION = new Part("/settings/retention", "settings.retention");
    private static final Part PLAN = new Part("/settings/plan", "settings.plan");
    private static final Part USAGE = new Part("/usage", "usage.title");
    private static final Part GRANTS = new Part("/settings/usage-dashboard", "settings.grants");

    private final UsageAccess usage;

    SettingsFrame(UsageAccess usage) {
        this.usage = usage;
    }

    /** Those that lead somewhere. They hide; the access rules protect. */
    @ModelAttribute("parts")
    List<Part> parts(Caller caller) {
        boolean admin = caller.role().atLeast(Role.ADMIN);
        List<Part> parts = new ArrayList<>(admin ? List.of(GENERAL, MEMBERS, KEYS) : List.of(GENERAL));
        parts.addAll(List.of(RETENTION, PLAN));
        if (usage.grant(caller.scope()).isPresent()) {
            parts.add(USAGE);
        }
        if (caller.role().atLeast(Role.SUPER_ADMIN)) {
            parts.add(GRANTS);
        }
        return List.copyOf(parts);
    }

    @ModelAttribute("done")
    @Nullable
    String done(@RequestParam(name = "done", required = false) @Nullable String done) {
        return Notices.named(done);
    }
}
