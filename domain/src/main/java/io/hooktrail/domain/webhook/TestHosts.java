package io.hooktrail.domain.webhook;

import java.util.Locale;
import java.util.Set;

/**
 * Public hosts where people try webhooks out. Whatever is sent there is answered with 2xx and thrown away, so a webhook
 * that was left pointing there looks healthy and delivers nothing (GKM-31).
 */
public final class TestHosts {

    private static final Set<String> KNOWN = Set.of(
            "beeceptor.com",
            "hookbin.com",
            "httpbin.org",
            "mockbin.io",
            "mocky.io",
            "pipedream.net",
            "play.svix.com",
            "postb.in",
            "ptsv3.com",
            "putsreq.com",
            "requestbin.com",
            "requestbin.net",
            "requestcatcher.com",
            "requestinspector.com",
            "smee.io",
            "typedwebhook.tools",
            "webhook.cool",
            "webhook.site");

    private TestHosts() {}

    /** Whether a URL leads to one of them, or to a host below one of them. */
    public static boolean include(WebhookUrl url) {
        String host = url.uri().getHost().toLowerCase(Locale.ROOT);
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        return KNOWN.stream().anyMatch(known -> name.equals(known) || name.endsWith("." + known));
    }
}
