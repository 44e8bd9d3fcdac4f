package io.hooktrail.adapters.web.security;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.Callers;
import io.hooktrail.adapters.web.Trace;
import io.hooktrail.application.account.ApiKeyText;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells what kind of credential came as {@code Authorization: Bearer}, and who is behind it. */
final class Authenticating {

    private final Callers callers;
    private final Optional<BearerTokens> tokens;

    Authenticating(Callers callers, Optional<BearerTokens> tokens) {
        this.callers = callers;
        this.tokens = tokens;
    }

    Caller by(String credential, @Nullable String account, Trace trace) {
        return tokens.filter(accepted -> isToken(credential))
                .map(accepted -> accepted.of(credential, account, trace))
                .orElseGet(() -> callers.of(credential, account, trace));
    }

    /** Three parts with dots between; what is drawn as a key is one, however it goes on. */
    private static boolean isToken(String credential) {
        return !credential.startsWith(ApiKeyText.START)
                && credential.chars().filter(letter -> letter == '.').count() == 2;
    }
}
