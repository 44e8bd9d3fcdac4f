package io.hooktrail.adapters.http;

import io.hooktrail.application.webhook.UrlCheck;
import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What can be told of a URL without asking anybody: names are not resolved here. */
final class UrlRules implements UrlCheck {

    private static final Pattern ENDS_IN_A_NUMBER = Pattern.compile("(?:.*\\.)?(?:[0-9]+|0x[0-9a-f]*)");
    private static final Pattern DOTTED_DECIMAL =
            Pattern.compile("(?:(?:0|[1-9][0-9]{0,2})\\.){3}(?:0|[1-9][0-9]{0,2})");

    private final AddressGuard guard;
    private final HttpDeliveryAdapter.UrlPolicy policy;
    private final ReceiverPorts ports;

    UrlRules(AddressGuard guard, HttpDeliveryAdapter.UrlPolicy policy) {
        this.guard = guard;
        this.policy = policy;
        this.ports = new ReceiverPorts(policy.allowedPorts());
    }

    @Override
    public Optional<String> refusal(URI url) {
        String scheme = scheme(url);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            return Optional.of("must be an absolute http or https URL");
        }
        if (policy.requireHttps() && scheme.equals("http")) {
            return Optional.of("must start with https://");
        }
        if (url.getRawUserInfo() != null) {
            return Optional.of("must not contain a user name or password");
        }
        if (url.getRawFragment() != null) {
            return Optional.of("must not contain a fragment");
        }
        if (url.getHost() == null) {
            return Optional.of("must name a host in ASCII; write an international name in its xn-- form");
        }
        return refusalOfPort(port(url)).or(() -> refusalOfHost(host(url)));
    }

    /** The host as it is looked up and as a certificate names it: lower case, no brackets, no trailing dot. */
    static String host(URI url) {
        String host = url.getHost().toLowerCase(Locale.ROOT);
        if (host.startsWith("[")) {
            return host.substring(1, host.length() - 1);
        }
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    /** The port, 443 or 80 if the URL names none. */
    static int port(URI url) {
        if (url.getPort() >= 0) {
            return url.getPort();
        }
        return scheme(url).equals("https") ? 443 : 80;
    }

    static String scheme(URI url) {
        return url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    }

    private Optional<String> refusalOfPort(int port) {
        return ports.allow(port)
                ? Optional.empty()
                : Optional.of("must not use port " + port + ": it is not one that receivers may listen at");
    }

    /** Literal addresses and localhost are decided here; any other name when it is connected to. */
    private Optional<String> refusalOfHost(String host) {
        if (host.equals("localhost") || host.endsWith(".localhost")) {
            return refusalOfAddress(InetAddress.getLoopbackAddress());
        }
        if (!host.contains(":") && !ENDS_IN_A_NUMBER.matcher(host).matches()) {
            return Optional.empty();
        }
        boolean usualForm = host.contains(":")
                ? !host.contains("%")
                : DOTTED_DECIMAL.matcher(host).matches();
        return usualForm
                ? literal(host).map(this::refusalOfAddress).orElse(Optional.of("must name a valid IP address"))
                : Optional.of("must write an IP address in its usual form, such as 203.0.113.7");
    }

    private Optional<String> refusalOfAddress(InetAddress address) {
        return guard.allows(address)
                ? Optional.empty()
                : Optional.of("must not point at a private, local or reserved address");
    }

    private static Optional<InetAddress> literal(String host) {
        try {
            return Optional.of(InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
