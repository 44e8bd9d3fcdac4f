package io.hooktrail.domain.account;

/**
 * What is kept of a password.
 *
 * @param encoded the name of the function in braces, then its parameters, salt and result
 */
public record PasswordHash(String encoded) {

    /** Nothing of it. */
    @Override
    public String toString() {
        return "PasswordHash[…]";
    }
}
