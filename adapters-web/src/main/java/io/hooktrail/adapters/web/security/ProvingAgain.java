package io.hooktrail.adapters.web.security;

import io.hooktrail.application.account.MemberStanding;
import io.hooktrail.application.account.SigningIn;
import io.hooktrail.domain.Rejected;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Compares the password of somebody who is signed in, as slowly as at the sign-in. */
@Component
class ProvingAgain {

    private final SigningIn signingIn;
    private final SignInThrottle throttle;

    ProvingAgain(SigningIn signingIn, SignInThrottle throttle) {
        this.signingIn = signingIn;
        this.throttle = throttle;
    }

    void mustBe(MemberStanding member, String password, String address) {
        String email = member.person().email();
        Optional<Duration> wait = throttle.attempt(email, address);
        if (wait.isPresent() || signingIn.signIn(email, password).isEmpty()) {
            throw new Rejected(new NotProved(wait));
        }
        throttle.succeeded(email, address);
    }
}
