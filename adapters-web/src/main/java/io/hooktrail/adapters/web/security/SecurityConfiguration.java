package io.hooktrail.adapters.web.security;

import io.hooktrail.adapters.web.Credential;
import jakarta.servlet.DispatcherType;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * The filters in front of everything that no other chain has claimed: a key is needed, no session is kept.
 *
 * <p>It stands last, so that the pages can put a chain of their own (sessions, CSRF tokens) before it. There are no
 * cookies here, hence no CSRF.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String[] OPEN = {
        "/assets/**",
        "/theme",
        "/actuator/health",
        "/actuator/health/**",
        "/v3/api-docs",
        "/v3/api-docs/**",
        "/v3/api-docs.yaml",
        "/swagger-ui.html",
        "/swagger-ui/**"
    };

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain apiSecurity(
            HttpSecurity http,
            Authenticating authenticating,
            RateLimit<Credential> limit,
            RateLimit<String> failures,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems,
            @Value("${hooktrail.demo.bins-open:false}") boolean binsOpen) {
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .addHeaderWriter(new AnswerHeaders()))
                .addFilterBefore(
                        new CredentialFilter(authenticating, failures, problems), AnonymousAuthenticationFilter.class)
                .addFilterAfter(new RateLimitFilter(limit, problems), CredentialFilter.class)
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                                (request, response, why) -> problems.resolveException(request, response, null, why))
                        .accessDeniedHandler(
                                (request, response, why) -> problems.resolveException(request, response, null, why)))
                .authorizeHttpRequests(ask -> {
                    ask.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                            .permitAll();
                    ask.requestMatchers(OPEN).permitAll();
                    ask.requestMatchers("/actuator/prometheus").hasRole("OPERATOR");
                    ask.requestMatchers("/actuator/**").denyAll();
                    if (binsOpen) {
                        ask.requestMatchers("/bins/**").permitAll();
                    } else {
                        ask.requestMatchers("/bins/**").denyAll();
                    }
                    ask.anyRequest().authenticated();
                });
        return http.build();
    }

    @Bean
    RateLimit<Credential> rateLimit(
            @Value("${hooktrail.web.requests-per-second:500}") int perSecond, InstantSource clock) {
        return new RateLimit<>(perSecond, clock);
    }

    /** Of one address. */
    @Bean
    RateLimit<String> failedAuthentications(
            @Value("${hooktrail.web.failed-authentications-per-second:5}") double perSecond, InstantSource clock) {
        return new RateLimit<>(perSecond, clock);
    }

    /**
     * Parameters may not hold U+0000 either: no text column can. Methods are let through whatever they are: a route refuses
     * what it does not have, and says what it has.
     */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        firewall.setAllowedParameterValues(value -> value == null || value.indexOf('\0') < 0);
        return firewall;
    }

    @Bean
    RequestRejectedHandler rejectedRequests(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        var headers = new AnswerHeaders();
        return (request, response, why) -> {
            headers.writeHeaders(request, response);
            problems.resolveException(request, response, null, why);
        };
    }
}
