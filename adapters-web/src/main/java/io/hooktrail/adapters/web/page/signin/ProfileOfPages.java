package io.hooktrail.adapters.web.page.signin;

import io.hooktrail.adapters.web.PageSession;
import io.hooktrail.adapters.web.PageSessions;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.account.AccountView;
import io.hooktrail.application.account.Accounts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page who is signed in and for whom they may act. */
@ControllerAdvice("io.hooktrail.adapters.web.page")
class ProfileOfPages {

    private final PageSessions sessions;
    private final Accounts accounts;

    ProfileOfPages(PageSessions sessions, @Lazy Accounts accounts) {
        this.sessions = sessions;
        this.accounts = accounts;
    }

    /** Null where nobody has signed in. */
    @ModelAttribute("profile")
    @Nullable
    Profile profile(HttpServletRequest request) {
        return sessions.of(request)
                .map(session -> new Profile(session, accounts))
                .orElse(null);
    }

    /** Whom a page is shown to. */
    public record Profile(PageSession session, Accounts accounts) {

        /** The accounts they may act for, the first two hundred of them. Looked up where a page shows them. */
        public List<AccountView> choices() {
            var first = new PageRequest(PageRequest.MAX_LIMIT, null);
            return accounts.list(session.choices(), first).items();
        }
    }
}
