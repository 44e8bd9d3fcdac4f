package io.hooktrail.adapters.web;

import io.hooktrail.domain.Rejection;
import io.hooktrail.domain.account.Role;
import java.util.Collection;
import java.util.Comparator;

/** The caller's role does not allow this operation. */
record RoleTooLow(Collection<Role> allowed, Role role, Credential credential) implements Rejection {

    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }

    @Override
    public String detail() {
        return "This needs the role " + needed() + "; " + holder() + " has " + role + ".";
    }

    private String needed() {
        String lowest = allowed.stream()
                .filter(it -> it != Role.AUDITOR)
                .min(Comparator.naturalOrder())
                .map(it -> it == Role.SUPER_ADMIN ? it.toString() : it + " or above")
                .orElse(Role.AUDITOR.toString());
        return allowed.contains(Role.AUDITOR) && allowed.size() > 1 ? lowest + ", or auditor" : lowest;
    }

    private String holder() {
        return switch (credential) {
            case Credential.ApiKey key -> "this key";
            case Credential.Session session -> "this member";
            case Credential.BearerToken token -> "this token";
        };
    }
}
