package io.hooktrail.adapters.web.security;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/**
 * The two cookies of the pages. Neither is for scripts, nor for what other sites send. Where connections are encrypted
 * their names begin with {@code __Host-}: then no other host of the domain can set them.
 */
@Component
class SessionCookies {

    private static final String SAME_SITE = "Lax";

    private final boolean secure;

    SessionCookies(@Value("${hooktrail.sessions.secure-cookies:true}") boolean secure) {
        this.secure = secure;
    }

    String session() {
        return name("hooktrail-session");
    }

    String csrf() {
        return name("hooktrail-csrf");
    }

    CookieHttpSessionIdResolver resolver() {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(session());
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseSecureCookie(secure);
        cookie.setSameSite(SAME_SITE);
        var resolver = new CookieHttpSessionIdResolver();
        resolver.setCookieSerializer(cookie);
        return resolver;
    }

    /** Beside the session, not in it: looking at the sign-in page begins no session. */
    CookieCsrfTokenRepository csrfTokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(csrf());
        tokens.setCookiePath("/");
        tokens.setHeaderName("X-CSRF-TOKEN");
        tokens.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).secure(secure).sameSite(SAME_SITE));
        return tokens;
    }

    private String name(String plain) {
        return secure ? "__Host-" + plain : plain;
    }
}
