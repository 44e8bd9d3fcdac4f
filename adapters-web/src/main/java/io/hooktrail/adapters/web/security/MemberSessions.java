package io.hooktrail.adapters.web.security;

import io.hooktrail.adapters.web.ActingAccountNotFound;
import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.Callers;
import io.hooktrail.adapters.web.Credential;
import io.hooktrail.adapters.web.PageSession;
import io.hooktrail.adapters.web.PageSessions;
import io.hooktrail.adapters.web.Trace;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.account.AccountTree;
import io.hooktrail.application.account.MemberStanding;
import io.hooktrail.application.account.MemberStore;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.MemberId;
import io.hooktrail.domain.account.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Sessions of members. They hold who signed in, since when, with which password, and the account that was chosen; what the
 * member may do is looked up at each request, so a removal or another role counts at once, on every node.
 */
@Component
class MemberSessions implements PageSessions {

    /** The sessions of a member are found by it when they have to end. */
    private static final String MEMBER = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

    private static final String SINCE = "since";
    private static final String PASSWORD_OF = "password-of";
    private static final String ACCOUNT = "account";

    private final MemberStore members;
    private final AccountTree tree;
    private final Callers callers;
    private final ProvingAgain proving;
    private final InstantSource clock;
    private final Duration longest;

    MemberSessions(
            MemberStore members,
            AccountTree tree,
            Callers callers,
            ProvingAgain proving,
            InstantSource clock,
            @Value("${hooktrail.sessions.longest:12h}") Duration longest) {
        this.members = members;
        this.tree = tree;
        this.callers = callers;
        this.proving = proving;
        this.clock = clock;
        this.longest = longest;
    }

    /** Remembers who signed in, and forgets whoever was signed in before. */
    void begin(HttpSession session, MemberStanding member) {
        session.removeAttribute(ACCOUNT);
        session.setAttribute(MEMBER, member.id().toString());
        session.setAttribute(SINCE, clock.instant().toString());
        session.setAttribute(PASSWORD_OF, member.passwordSetAt().toString());
    }

    /** Whoever is signed in; a session that is no longer good is ended. */
    Optional<Caller> caller(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || session.getAttribute(MEMBER) == null) {
            return Optional.empty();
        }
        Optional<MemberStanding> member = standing(session);
        if (member.isEmpty()) {
            session.invalidate();
        }
        return member.map(it -> remember(request, it, caller(session, it, Trace.of(request))));
    }

    @Override
    public Optional<PageSession> of(HttpServletRequest request) {
        return Optional.ofNullable((PageSession) request.getAttribute(PageSession.class.getName()));
    }

    @Override
    public void mustProve(HttpServletRequest request, String password) {
        proving.mustBe(of(request).orElseThrow(IllegalStateException::new).member(), password, request.getRemoteAddr());
    }

    @Override
    public void beginAgain(HttpServletRequest request) {
        PageSession before = of(request).orElseThrow(IllegalStateException::new);
        request.getSession().invalidate();
        members.standing(before.member().id()).ifPresent(member -> begin(request.getSession(), member));
        request.getSession().setAttribute(ACCOUNT, before.account().toString());
    }

    @Override
    public void actFor(HttpServletRequest request, AccountId account) {
        PageSession session = of(request).orElseThrow(IllegalStateException::new);
        if (!session.choices().covers(account)) {
            throw new Rejected(new ActingAccountNotFound());
        }
        request.getSession().setAttribute(ACCOUNT, account.toString());
    }

    private Optional<MemberStanding> standing(HttpSession session) {
        boolean tooLong =
                !clock.instant().isBefore(Instant.parse(text(session, SINCE)).plus(longest));
        return tooLong
                ? Optional.empty()
                : members.standing(MemberId.of(text(session, MEMBER)))
                        .filter(it -> it.passwordSetAt().toString().equals(text(session, PASSWORD_OF)));
    }

    private Caller caller(HttpSession session, MemberStanding member, Trace trace) {
        var credential = new Credential.Session(member.id());
        try {
            return callers.of(credential, member.account(), member.role(), chosen(session), trace);
        } catch (Rejected noLongerTheirs) {
            session.removeAttribute(ACCOUNT);
            return callers.of(credential, member.account(), member.role(), null, trace);
        }
    }

    private Caller remember(HttpServletRequest request, MemberStanding member, Caller caller) {
        AccountScope choices =
                member.role() == Role.SUPER_ADMIN ? tree.scopeOfAll(member.account()) : tree.scopeOf(member.account());
        request.setAttribute(PageSession.class.getName(), new PageSession(member, caller.account(), choices));
        return caller;
    }

    private static @Nullable String chosen(HttpSession session) {
        return (String) session.getAttribute(ACCOUNT);
    }

    private static String text(HttpSession session, String name) {
        return String.valueOf(session.getAttribute(name));
    }
}
