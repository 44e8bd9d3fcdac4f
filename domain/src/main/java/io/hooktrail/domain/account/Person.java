package io.hooktrail.domain.account;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Who a member is: personal data, which commands carry past the decider and which enters no event.
 *
 * @param email where they are reached, and what they sign in with; in lower case
 * @param name 1 to 100 characters
 */
public record Person(String email, String name) {

    /** The longest address that mail can be sent to (RFC 5321, 4.5.3.1.3). */
    public static final int LONGEST_EMAIL = 254;

    private static final Pattern EMAIL = Pattern.compile("[^@\\s\\p{Cntrl}]{1,64}@[^@\\s\\p{Cntrl}]+");

    /** Strips what people type around both. */
    public Person {
        email = normal(email);
        name = name.strip();
    }

    /** The address as it is compared. */
    public static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    boolean canBeReached() {
        return email.length() <= LONGEST_EMAIL && EMAIL.matcher(email).matches();
    }

    /** Nothing of it: it may stand in a log. */
    @Override
    public String toString() {
        return "Person[…]";
    }
}
