package io.hooktrail.domain.account;

import io.hooktrail.domain.account.AccountRejection.PasswordNotAllowed;
import java.util.Optional;

/** Which passwords may be chosen: long ones, of whatever characters (NIST SP 800-63B, 3.1.1.2). */
public final class PasswordRule {

    /** In characters. */
    public static final int SHORTEST = 12;

    /** In characters. Longer ones would only keep the hash function busy. */
    public static final int LONGEST = 200;

    private PasswordRule() {}

    /** What is wrong with a password; empty if nothing is. */
    public static Optional<PasswordNotAllowed> broken(String password, String email) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(new PasswordNotAllowed("has %d characters; %d are needed".formatted(length, SHORTEST)));
        }
        if (length > LONGEST) {
            return Optional.of(new PasswordNotAllowed("may have %d characters at most".formatted(LONGEST)));
        }
        if (password.isBlank()) {
            return Optional.of(new PasswordNotAllowed("may not be blank"));
        }
        return Person.normal(password).equals(Person.normal(email))
                ? Optional.of(new PasswordNotAllowed("may not be the email address"))
                : Optional.empty();
    }
}
