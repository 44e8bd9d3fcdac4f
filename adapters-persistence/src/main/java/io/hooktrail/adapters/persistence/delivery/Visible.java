package io.hooktrail.adapters.persistence.delivery;

import io.hooktrail.application.account.AccountScope;
import java.util.UUID;

/** The accounts of a scope as a query takes them. */
final class Visible {

    private Visible() {}

    static UUID[] accounts(AccountScope scope) {
        return scope.visible().stream().map(account -> account.value()).toArray(UUID[]::new);
    }
}
