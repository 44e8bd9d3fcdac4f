package io.hooktrail.adapters.web.security;

import io.hooktrail.adapters.web.LocalPath;
import io.hooktrail.adapters.web.security.MemberAuthentication.TooManyTries;
import io.hooktrail.application.account.MemberStanding;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** What follows when somebody signs in, fails to, or has not tried yet. */
@Component
class SignInAnswers {

    private static final String PAGE = "/sign-in";

    private final MemberSessions sessions;

    SignInAnswers(MemberSessions sessions) {
        this.sessions = sessions;
    }

    /** Leads to where they wanted to go. */
    void signedIn(HttpServletRequest request, HttpServletResponse response, Authentication who) throws IOException {
        if (!(who.getPrincipal() instanceof MemberStanding member)) {
            throw new IllegalStateException("Only members sign in here");
        }
        sessions.begin(request.getSession(), member);
        seeOther(response, LocalPath.orHome(request.getParameter("next")));
    }

    /** Shows the page again, which says what is wrong but not whether the email is known. */
    void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        if (why instanceof TooManyTries tries) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tries.seconds()));
            request.setAttribute("wait", tries.seconds());
        }
        request.getRequestDispatcher(PAGE + "/again").forward(request, response);
    }

    /** Leads to the page; a part of a page that is fetched by a script takes the whole page there. */
    void notSignedIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        String query = request.getQueryString();
        String asked = request.getRequestURI() + (query == null ? "" : "?" + query);
        boolean again = request.getMethod().equals("GET") && !asked.equals("/");
        String target = again ? PAGE + "?next=" + UriUtils.encode(asked, StandardCharsets.UTF_8) : PAGE;
        if (request.getHeader("HX-Request") == null) {
            seeOther(response, target);
        } else {
            response.setHeader("HX-Redirect", PAGE);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        }
    }

    private static void seeOther(HttpServletResponse response, String path) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, path);
    }
}
