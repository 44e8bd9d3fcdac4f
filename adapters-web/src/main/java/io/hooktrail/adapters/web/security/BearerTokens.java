package io.hooktrail.adapters.web.security;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.Callers;
import io.hooktrail.adapters.web.Credential;
import io.hooktrail.adapters.web.NotAuthenticated;
import io.hooktrail.adapters.web.Trace;
import io.hooktrail.application.account.AccountTree;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.Role;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/** Tells from a token of the OpenID provider who asks: its claims name an account and a role. */
final class BearerTokens {

    private static final int LONGEST_SUBJECT = 200;

    private final JwtDecoder decoder;
    private final TokenProperties properties;
    private final AccountTree tree;
    private final Callers callers;

    BearerTokens(JwtDecoder decoder, TokenProperties properties, AccountTree tree, Callers callers) {
        this.decoder = decoder;
        this.properties = properties;
        this.tree = tree;
        this.callers = callers;
    }

    /**
     * The caller behind a token.
     *
     * @param account the account to act for; null for the one that the token names
     * @throws NotAuthenticated if the token is not the provider's, not for this installation, or not of this time
     * @throws ProviderUnavailable if the keys of the provider cannot be had
     * @throws Rejected if the token is good, but opens nothing here
     */
    Caller of(String token, @Nullable String account, Trace trace) {
        Jwt jwt = decode(token);
        String subject = Objects.requireNonNullElse(jwt.getSubject(), "");
        if (subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
            throw new NotAuthenticated("The token has no subject of 1 to " + LONGEST_SUBJECT + " characters.");
        }
        var credential = new Credential.BearerToken(properties.issuer(), subject);
        return callers.of(credential, accountOf(jwt), roleOf(jwt), account, trace);
    }

    private Jwt decode(String token) {
        try {
            return decoder.decode(token);
        } catch (JwtValidationException refused) {
            throw new NotAuthenticated("The token is not accepted: "
                    + refused.getErrors().stream()
                            .map(OAuth2Error::getDescription)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse("a claim is wrong")
                    + ".");
        } catch (BadJwtException malformed) {
            throw new NotAuthenticated("The token is malformed, or not signed by a key of the OpenID provider.");
        } catch (JwtDecoderInitializationException | JwtException noKeys) {
            throw new ProviderUnavailable(noKeys);
        }
    }

    private AccountId accountOf(Jwt jwt) {
        return text(jwt, properties.accountClaim())
                .flatMap(BearerTokens::account)
                .filter(account -> tree.scopeOfAll(account).covers(account))
                .orElseThrow(() -> refused("account", properties.accountClaim()));
    }

    private Role roleOf(Jwt jwt) {
        Role role = text(jwt, properties.roleClaim())
                .flatMap(Role::named)
                .orElseThrow(() -> refused("role", properties.roleClaim()));
        if (!properties.allows(role)) {
            throw new Rejected(new TokenNotEntitled(
                    "The token gives the role " + role + "; tokens may have " + properties.maxRole() + " at most."));
        }
        return role;
    }

    private static Rejected refused(String what, String claim) {
        return new Rejected(new TokenNotEntitled(
                "The claim " + claim + " of the token names no " + what + " of this installation."));
    }

    private static Optional<String> text(Jwt jwt, String claim) {
        return jwt.getClaims().get(claim) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    private static Optional<AccountId> account(String text) {
        try {
            return Optional.of(AccountId.of(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
