package io.hooktrail.adapters.web.security;

import io.hooktrail.domain.account.Role;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which bearer tokens are accepted beside API keys. Without an issuer: none.
 *
 * @param issuerUri of the OpenID provider, exactly as its tokens and its discovery document have it
 * @param audience what tokens for this installation name as theirs; required with an issuer
 * @param accountClaim names the account, by its id
 * @param roleClaim names the role
 * @param maxRole tokens with a higher one are refused
 */
@ConfigurationProperties("hooktrail.security")
record TokenProperties(
        @Nullable String issuerUri,
        @Nullable String audience,
        @DefaultValue("hooktrail_account") String accountClaim,
        @DefaultValue("hooktrail_role") String roleClaim,
        @DefaultValue("admin") Role maxRole) {

    TokenProperties {
        if (issuerUri != null && !issuerUri.isBlank() && (audience == null || audience.isBlank())) {
            throw new IllegalArgumentException("HOOKTRAIL_SECURITY_AUDIENCE is required with an issuer:"
                    + " without it a token for any other service would be good for this one");
        }
    }

    boolean accepted() {
        return issuerUri != null && !issuerUri.isBlank();
    }

    String issuer() {
        return Objects.requireNonNull(issuerUri);
    }

    String forWhom() {
        return Objects.requireNonNull(audience);
    }

    /** An auditor stands beside the others: only who may be an admin may read the history. */
    boolean allows(Role role) {
        return role == maxRole || maxRole.atLeast(role == Role.AUDITOR ? Role.ADMIN : role);
    }
}
