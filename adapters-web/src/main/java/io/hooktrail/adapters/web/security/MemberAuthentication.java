package io.hooktrail.adapters.web.security;

import io.hooktrail.application.account.MemberStanding;
import io.hooktrail.application.account.SigningIn;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Lets members in by their email and password, unless somebody tries too often.
 *
 * <p>Not a bean: Spring Security would ask it a second time, as the parent of every chain.
 */
class MemberAuthentication implements AuthenticationProvider {

    private final SigningIn signingIn;
    private final SignInThrottle throttle;

    MemberAuthentication(SigningIn signingIn, SignInThrottle throttle) {
        this.signingIn = signingIn;
        this.throttle = throttle;
    }

    /** Somebody has to wait before they may try again. */
    static final class TooManyTries extends AuthenticationException {

        private final Duration wait;

        TooManyTries(Duration wait) {
            super("too many tries");
            this.wait = wait;
        }

        /** At least a second. */
        long seconds() {
            return Math.max(1, wait.plusMillis(999).toSeconds());
        }
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String email = asked.getName();
        String address = addressOf(asked);
        Optional<Duration> wait = throttle.attempt(email, address);
        if (wait.isPresent()) {
            throw new TooManyTries(wait.get());
        }
        MemberStanding member = signingIn
                .signIn(email, String.valueOf(asked.getCredentials()))
                .orElseThrow(() -> new BadCredentialsException("unknown email or wrong password"));
        throttle.succeeded(email, address);
        return UsernamePasswordAuthenticationToken.authenticated(member, null, List.of());
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    private static String addressOf(Authentication asked) {
        return asked.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }
}
