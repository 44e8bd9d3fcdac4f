package io.hooktrail.application.bin;

/** Whether a request came from whom it claims to come from (Standard Webhooks, "Verifying webhook authenticity"). */
public enum SignatureVerdict {
    /** A secret of a webhook that points to the bin signed this very request. */
    VERIFIED,
    /** It is signed, but not so, or not now. */
    FAILED,
    /** It has no signature. */
    UNSIGNED,
    /** It is signed, but no webhook points to the bin, so there is no secret to check with. */
    UNKNOWN_SENDER
}
