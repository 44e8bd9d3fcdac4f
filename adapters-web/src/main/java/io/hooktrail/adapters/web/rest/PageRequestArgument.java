package io.hooktrail.adapters.web.rest;

import io.hooktrail.adapters.web.InvalidRequest;
import io.hooktrail.application.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a controller method its {@link PageRequest}, from {@code limit} and {@code cursor}. */
class PageRequestArgument implements HandlerMethodArgumentResolver {

    private static final int LONGEST_CURSOR = 1_000;

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageRequest.class;
    }

    @Override
    public PageRequest resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        return new PageRequest(limit(request.getParameter("limit")), cursor(request.getParameter("cursor")));
    }

    private static int limit(@Nullable String asked) {
        if (asked == null || asked.isBlank()) {
            return PageRequest.DEFAULT_LIMIT;
        }
        int limit = asked.matches("[0-9]{1,3}") ? Integer.parseInt(asked) : 0;
        if (limit < 1 || limit > PageRequest.MAX_LIMIT) {
            throw InvalidRequest.of("limit", "must be a whole number from 1 to " + PageRequest.MAX_LIMIT);
        }
        return limit;
    }

    private static @Nullable String cursor(@Nullable String asked) {
        if (asked == null || asked.isBlank()) {
            return null;
        }
        if (asked.length() > LONGEST_CURSOR) {
            throw InvalidRequest.of("cursor", "must be a cursor that a list gave");
        }
        return asked;
    }
}
