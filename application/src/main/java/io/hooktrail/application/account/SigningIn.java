package io.hooktrail.application.account;

import io.hooktrail.application.account.MemberStore.Credentials;
import io.hooktrail.domain.account.PasswordHash;
import java.util.Optional;

/** Tells from an address and a password who it is. A wrong address takes as long as a wrong password. */
public final class SigningIn {

    private final MemberStore members;
    private final Passwords passwords;

    /** Looks members up here, and their passwords so. */
    public SigningIn(MemberStore members, Passwords passwords) {
        this.members = members;
        this.passwords = passwords;
    }

    /** The member; empty if address or password are wrong, or they have not joined. */
    public Optional<MemberStanding> signIn(String email, String password) {
        Optional<Credentials> known = members.credentials(email);
        boolean right =
                passwords.matches(password, known.map(Credentials::password).orElse(null));
        if (!right) {
            return Optional.empty();
        }
        known.filter(it -> passwords.isOutdated(it.password())).ifPresent(it -> upgrade(it, password));
        return known.flatMap(it -> members.standing(it.member()));
    }

    private void upgrade(Credentials known, String password) {
        PasswordHash better = passwords.hash(password);
        members.upgrade(known.member(), known.password(), better);
    }
}
