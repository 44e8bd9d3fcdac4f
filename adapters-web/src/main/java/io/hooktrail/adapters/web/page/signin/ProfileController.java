package io.hooktrail.adapters.web.page.signin;

import io.hooktrail.adapters.web.LocalPath;
import io.hooktrail.adapters.web.PageSession;
import io.hooktrail.adapters.web.PageSessions;
import io.hooktrail.application.account.MemberStore;
import io.hooktrail.domain.account.AccountId;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What somebody who signed in sets for themselves. */
@Controller
class ProfileController {

    private final PageSessions sessions;
    private final MemberStore members;

    ProfileController(PageSessions sessions, MemberStore members) {
        this.sessions = sessions;
        this.members = members;
    }

    /** For whom they act from now on. It leads to the start page: what they looked at may not be there. */
    @PostMapping("/account")
    ResponseEntity<Void> act(HttpServletRequest request, @RequestParam("account") AccountId account) {
        sessions.actFor(request, account);
        return seeOther("/");
    }

    /** Whether the pages of webhooks are in the rail (TK-07). */
    @PostMapping("/profile/developer-mode")
    ResponseEntity<Void> developerMode(
            HttpServletRequest request,
            @RequestParam("on") boolean on,
            @RequestParam(name = "back", required = false) @Nullable String back) {
        PageSession session = sessions.of(request).orElseThrow(IllegalStateException::new);
        members.setDeveloperMode(session.member().id(), on);
        return seeOther(LocalPath.orHome(back));
    }

    private static ResponseEntity<Void> seeOther(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }
}
