package io.hooktrail.adapters.web;

import io.hooktrail.application.Requester;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.Role;
import java.util.Collection;
import java.util.stream.Stream;

/**
 * Who asks, for which account, and what they may do. Any controller method may take one as an argument.
 *
 * @param scope goes with every look-up
 * @param requester goes with every command
 * @param role of the key, member or token
 * @param credential what they are known by
 */
public record Caller(AccountScope scope, Requester requester, Role role, Credential credential) {

    /** The account the caller acts for. */
    public AccountId account() {
        return scope.acting();
    }

    /**
     * For the rare rule that depends on more than the route, such as one member of a body.
     *
     * @throws Rejected if the role is too low
     */
    public void mustBeAtLeast(Role needed) {
        if (!role.atLeast(needed)) {
            throw refused(
                    Stream.of(Role.values()).filter(it -> it.atLeast(needed)).toList());
        }
    }

    /** For a rule that only these roles pass. */
    public Rejected refused(Collection<Role> allowed) {
        return new Rejected(new RoleTooLow(allowed, role, credential));
    }
}
