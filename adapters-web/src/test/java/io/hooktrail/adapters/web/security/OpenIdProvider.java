package io.hooktrail.adapters.web.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** An OpenID provider on loopback: its discovery document, its keys, and tokens good and bad. */
final class OpenIdProvider {

    private final RSAKey key = generate("known");
    private final RSAKey other = generate("unknown");
    private final HttpServer http = server();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean down;

    static OpenIdProvider start() {
        var provider = new OpenIdProvider();
        provider.http.createContext("/", exchange -> {
            provider.asked.incrementAndGet();
            String body = exchange.getRequestURI().getPath().endsWith("/jwks")
                    ? new JWKSet(provider.key.toPublicJWK()).toString()
                    : "{\"issuer\":\"%1$s\",\"jwks_uri\":\"%1$s/jwks\",\"subject_types_supported\":[\"public\"],\"authorization_endpoint\":\"%1$s/a\"}"
                            .formatted(provider.issuer());
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(provider.down ? 500 : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        provider.http.start();
        return provider;
    }

    String issuer() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    int asked() {
        return asked.get();
    }

    void goesDown(boolean isDown) {
        down = isDown;
    }

    void stop() {
        http.stop(0);
    }

    String signed(JWTClaimsSet claims) {
        return signed(claims, key);
    }

    /** By a key that the provider does not publish. */
    String signedByAnother(JWTClaimsSet claims) {
        return signed(claims, other);
    }

    String unsigned(JWTClaimsSet claims) {
        return new PlainJWT(claims).serialize();
    }

    /** With the text of the public key as if it were a shared secret. */
    String signedWithThePublicKey(JWTClaimsSet claims) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                    .keyID(key.getKeyID())
                    .build();
            return sign(header, claims, new MACSigner(key.toRSAPublicKey().getEncoded()));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String signed(JWTClaimsSet claims, RSAKey by) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .keyID(by.getKeyID())
                    .build();
            return sign(header, claims, new RSASSASigner(by));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String sign(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) throws JOSEException {
        var jwt = new SignedJWT(header, claims);
        jwt.sign(signer);
        return jwt.serialize();
    }

    private static RSAKey generate(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException unable) {
            throw new UncheckedIOException(unable);
        }
    }
}
