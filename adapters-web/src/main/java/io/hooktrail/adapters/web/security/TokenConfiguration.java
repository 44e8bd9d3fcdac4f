package io.hooktrail.adapters.web.security;

import io.hooktrail.adapters.web.Callers;
import io.hooktrail.application.account.AccountTree;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.web.client.RestTemplate;

/** How bearer tokens are checked. The provider is asked when the first token comes, so that it may be down at the start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TokenProperties.class)
class TokenConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration SKEW = Duration.ofSeconds(30);

    @Bean
    Authenticating authenticating(TokenProperties properties, AccountTree tree, Callers callers, InstantSource clock) {
        return new Authenticating(
                callers,
                properties.accepted()
                        ? Optional.of(new BearerTokens(decoder(properties, clock), properties, tree, callers))
                        : Optional.empty());
    }

    private static JwtDecoder decoder(TokenProperties properties, InstantSource clock) {
        return new SupplierJwtDecoder(() -> {
            NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(properties.issuer())
                    .restOperations(patient())
                    .build();
            decoder.setJwtValidator(validator(properties, clock));
            return decoder;
        });
    }

    private static OAuth2TokenValidator<Jwt> validator(TokenProperties properties, InstantSource clock) {
        var time = new JwtTimestampValidator(SKEW);
        time.setClock(clock.withZone(ZoneOffset.UTC));
        return new DelegatingOAuth2TokenValidator<>(
                time,
                new JwtClaimValidator<Object>(JwtClaimNames.EXP, end -> end != null),
                new JwtIssuerValidator(properties.issuer()),
                new JwtAudienceValidator(properties.forWhom()));
    }

    private static RestTemplate patient() {
        var http = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        http.setReadTimeout(PATIENCE);
        return new RestTemplate(http);
    }
}
