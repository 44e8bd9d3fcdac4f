package io.hooktrail.domain.webhook;

/** What becomes of a webhook's URL that is not https (C11). */
public enum HttpsRule {
    /** It is refused. */
    REQUIRE,
    /** It is taken, and everybody who looks at the webhook is told. */
    WARN,
    /** It is taken. */
    ALLOW
}
