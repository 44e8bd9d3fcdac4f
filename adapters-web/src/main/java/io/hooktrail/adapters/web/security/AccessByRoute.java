package io.hooktrail.adapters.web.security;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.security.AccessRules.Access;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Holds every controller to {@link AccessRules}.
 *
 * <p>It looks at the route that was chosen, not at the path that was asked for, so that no spelling of a path gets past
 * it. What has no controller never comes here, and is 404.
 */
@Configuration(proxyBeanMethods = false)
class AccessByRoute implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod && !request.getMethod().equals("OPTIONS")) {
            check(request);
        }
        return true;
    }

    private static void check(HttpServletRequest request) {
        Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        Access access = AccessRules.of(request.getMethod(), String.valueOf(route))
                .orElseThrow(() -> new AccessDeniedException("no rule for " + route));
        if (!access.open()) {
            Caller caller = callerOf(request);
            if (!access.allows(caller.role())) {
                throw caller.refused(access.roles());
            }
        }
    }

    private static Caller callerOf(HttpServletRequest request) {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (known != null && known.getPrincipal() instanceof Caller caller) {
            return caller;
        }
        throw new AuthenticationCredentialsNotFoundException(request.getMethod());
    }
}
