package io.hooktrail.domain.entity;

import io.hooktrail.domain.Identifier;
import io.hooktrail.domain.account.AccountId;

/**
 * The identity of an event type that an account registered.
 *
 * @param account who registered it; it holds for the accounts below, too
 * @param type canonical name, such as {@code loyalty_card}
 */
public record EventTypeKey(AccountId account, String type) implements Identifier {

    /** Reads the text form {@code <account>/<type>}. */
    public static EventTypeKey of(String text) {
        int slash = text.indexOf('/');
        return new EventTypeKey(AccountId.of(text.substring(0, slash)), text.substring(slash + 1));
    }

    @Override
    public String toString() {
        return account + "/" + type;
    }
}
