package io.hooktrail.adapters.web.page;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.HelpProperties;
import io.hooktrail.adapters.web.page.Frame.Section;
import io.hooktrail.adapters.web.page.Tab.Group;
import io.hooktrail.application.account.AccountTree;
import io.hooktrail.application.account.Accounts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page what stands around it. */
@ControllerAdvice(basePackageClasses = Frames.class)
class Frames {

    private final Accounts accounts;
    private final AccountTree tree;
    private final Rail rail;
    private final HelpProperties help;
    private final Assets assets;

    Frames(@Lazy Accounts accounts, AccountTree tree, Rail rail, HelpProperties help, Assets assets) {
        this.accounts = accounts;
        this.tree = tree;
        this.rail = rail;
        this.help = help;
        this.assets = assets;
    }

    @ModelAttribute("assets")
    Assets assets() {
        return assets;
    }

    @ModelAttribute("theme")
    Theme theme(HttpServletRequest request) {
        return Theme.of(request);
    }

    @ModelAttribute("help")
    HelpProperties help() {
        return help;
    }

    /** Where the button for light and dark leads back to. */
    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        return request.getMethod().equals("GET") ? Here.of(request) : Here.HOME;
    }

    /** Null where nobody has signed in. */
    @ModelAttribute("frame")
    @Nullable
    Frame frame(HttpServletRequest request) {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return known != null && known.getPrincipal() instanceof Caller caller ? frame(caller, request) : null;
    }

    private Frame frame(Caller caller, HttpServletRequest request) {
        String name = accounts.find(caller.scope(), caller.account())
                .map(account -> account.settings().name())
                .orElse("");
        int below = tree.scopeOf(caller.account()).visible().size() - 1;
        List<Tab> tabs = rail.of(caller, request);
        List<Section> sections =
                Stream.of(Group.values()).map(group -> section(group, tabs)).toList();
        return new Frame(name, below, caller.role().toString(), sections, request.getRequestURI());
    }

    private static Section section(Group group, List<Tab> tabs) {
        return new Section(
                group, tabs.stream().filter(tab -> tab.group() == group).toList());
    }
}
