package io.hooktrail.adapters.web.security;

import io.hooktrail.domain.account.Person;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses passwords: by the address they come from, and by the email they try.
 *
 * <p>Nobody is locked out. Somebody who signed in from an address before is not held up by what others try from
 * elsewhere, and anybody else waits half a minute at most for the next try at an email. Each node counts for itself and
 * forgets when it stops.
 */
@Component
final class SignInThrottle {

    private final TokenBuckets<String> byAddress;
    private final TokenBuckets<String> byEmail;
    private final TokenBuckets<String> byFamiliarPlace;

    SignInThrottle(InstantSource clock) {
        byAddress = new TokenBuckets<>(20, Duration.ofSeconds(6), clock);
        byEmail = new TokenBuckets<>(10, Duration.ofSeconds(30), clock);
        byFamiliarPlace = new TokenBuckets<>(10, Duration.ofSeconds(30), clock);
    }

    /** One try to sign in: how long to wait before it, empty if it may go on. */
    Optional<Duration> attempt(String email, String address) {
        String network = Networks.of(address);
        Optional<Duration> wait = byAddress.take(network);
        return wait.isPresent() ? wait : bucketsOf(email, network).take(key(email, network));
    }

    /** The try was right: it is not counted, and the place is familiar from now on. */
    void succeeded(String email, String address) {
        String network = Networks.of(address);
        byAddress.giveBack(network);
        bucketsOf(email, network).giveBack(key(email, network));
        byFamiliarPlace.know(place(email, network));
    }

    private TokenBuckets<String> bucketsOf(String email, String network) {
        return byFamiliarPlace.knows(place(email, network)) ? byFamiliarPlace : byEmail;
    }

    private String key(String email, String network) {
        return byFamiliarPlace.knows(place(email, network)) ? place(email, network) : Person.normal(email);
    }

    private static String place(String email, String network) {
        return Person.normal(email) + " " + network;
    }
}
