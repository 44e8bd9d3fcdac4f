<?php
/** Whether a request was sent by Hooktrail in the last five minutes; $body is what arrived, byte for byte. */
function verify(string $secret, string $id, string $timestamp, string $signatures, string $body): bool {
    if (abs(time() - (int) $timestamp) > 300) {
        return false;
    }
    $key = base64_decode(substr($secret, strlen('whsec_')));
    $expected = 'v1,' . base64_encode(hash_hmac('sha256', "$id.$timestamp.$body", $key, true));
    foreach (explode(' ', $signatures) as $one) {
        if (hash_equals($expected, $one)) {
            return true;
        }
    }
    return false;
}
