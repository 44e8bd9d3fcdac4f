package io.hooktrail.adapters.web.security;

import io.hooktrail.adapters.web.Credential;
import io.hooktrail.application.account.SigningIn;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.session.DisableEncodeUrlFilter;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * The filters in front of what people ask for: they sign in once, and what changes something carries a token that other
 * sites cannot know.
 */
@Configuration(proxyBeanMethods = false)
class SessionSecurity {

    private static final String SIGN_IN = "/sign-in";
    private static final String[] OPEN = {SIGN_IN, SIGN_IN + "/again", "/invitation/{token}", "/theme", "/favicon.ico"};

    private final SessionCookies cookies;
    private final SignInAnswers answers;
    private final HandlerExceptionResolver problems;

    SessionSecurity(
            SessionCookies cookies,
            SignInAnswers answers,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.cookies = cookies;
        this.answers = answers;
        this.problems = problems;
    }

    @Bean
    @Order(0)
    SecurityFilterChain filtersOfSessions(
            HttpSecurity http,
            SigningIn signingIn,
            SignInThrottle throttle,
            MemberSessions sessions,
            SessionRepository<? extends Session> repository,
            RateLimit<Credential> limit) {
        http.securityMatcher(new SessionRequests(cookies.session()))
                .addFilterBefore(sessionFilter(repository), DisableEncodeUrlFilter.class)
                .addFilterBefore(new MemberFilter(sessions, problems), AnonymousAuthenticationFilter.class)
                .addFilterAfter(new RateLimitFilter(limit, problems), MemberFilter.class)
                .authenticationProvider(new MemberAuthentication(signingIn, throttle))
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.changeSessionId()))
                .csrf(csrf -> csrf.csrfTokenRepository(cookies.csrfTokens()))
                .requestCache(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .addHeaderWriter(new AnswerHeaders()))
                .formLogin(form -> form.loginPage(SIGN_IN)
                        .usernameParameter("email")
                        .passwordParameter("password")
                        .successHandler(answers::signedIn)
                        .failureHandler(answers::refused))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl(SIGN_IN))
                .exceptionHandling(this::refusals)
                .authorizeHttpRequests(ask -> ask.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .anyRequest()
                        .authenticated());
        return http.build();
    }

    /** Not a bean: Spring Boot would put it in front of the API, too. */
    private SessionRepositoryFilter<? extends Session> sessionFilter(SessionRepository<? extends Session> repository) {
        var filter = new SessionRepositoryFilter<>(repository);
        filter.setHttpSessionIdResolver(cookies.resolver());
        return filter;
    }

    private void refusals(ExceptionHandlingConfigurer<HttpSecurity> refused) {
        refused.authenticationEntryPoint((request, response, why) -> {
            if (SessionRequests.isPage(request) && isAskedByAPerson(request)) {
                answers.notSignedIn(request, response, why);
            } else {
                problems.resolveException(request, response, null, why);
            }
        });
        refused.accessDeniedHandler(
                (request, response, why) -> problems.resolveException(request, response, null, why));
    }

    private static boolean isAskedByAPerson(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        boolean page = accepted != null && accepted.contains("text/html");
        return page || request.getHeader("HX-Request") != null;
    }
}
