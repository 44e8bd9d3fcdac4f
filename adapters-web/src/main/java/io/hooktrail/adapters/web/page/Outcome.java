package io.hooktrail.adapters.web.page;

import io.hooktrail.application.delivery.AttemptView;
import io.hooktrail.domain.delivery.FailureClass;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What came of an attempt: the code of the answer with its words, or what went wrong where there was none (GKM-11).
 *
 * @param code null if no answer came
 * @param words such as Service Unavailable, or Connection refused
 */
public record Outcome(@Nullable Integer code, String words) {

    /** That of an attempt. */
    public static Outcome of(AttemptView view) {
        return of(view.code(), view.failure());
    }

    /** By code and failure. */
    public static Outcome of(@Nullable Integer code, @Nullable FailureClass failure) {
        if (failure == null || failure == FailureClass.HTTP_STATUS) {
            return new Outcome(code, phrase(code));
        }
        return new Outcome(code, words(failure));
    }

    /** In one line. */
    @Override
    public String toString() {
        return code == null ? words : (code + " " + words).strip();
    }

    private static String phrase(@Nullable Integer code) {
        HttpStatus known = code == null ? null : HttpStatus.resolve(code);
        return known == null ? "" : known.getReasonPhrase();
    }

    private static String words(FailureClass failure) {
        return switch (failure) {
            case CONNECT_REFUSED -> "Connection refused";
            case CONNECT_TIMEOUT -> "Connection timeout";
            case DNS_FAILED -> "DNS failed";
            case TLS_FAILED -> "TLS failed";
            case HTTP_STATUS,
                    RESPONSE_TIMEOUT,
                    ADDRESS_BLOCKED,
                    WEBHOOK_GONE,
                    REDIRECT_REFUSED,
                    BODY_TOO_LARGE,
                    PROTOCOL_ERROR,
                    OUTCOME_UNKNOWN -> Words.sentence(failure);
        };
    }
}
