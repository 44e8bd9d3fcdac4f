package io.hooktrail.adapters.web.rest;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.Fingerprint;
import io.hooktrail.adapters.web.InvalidRequest;
import io.hooktrail.application.IdempotencyKey;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a controller method its {@link IdempotencyKey}; null if the client sent none. */
class IdempotencyKeyArgument implements HandlerMethodArgumentResolver {

    private static final String HEADER = "Idempotency-Key";
    private static final Pattern VISIBLE_ASCII = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final CallerArgument callers;

    IdempotencyKeyArgument(CallerArgument callers) {
        this.callers = callers;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == IdempotencyKey.class;
    }

    @Override
    public @Nullable IdempotencyKey resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        String key = request.getHeader(HEADER);
        if (key == null) {
            return null;
        }
        if (!VISIBLE_ASCII.matcher(key).matches()) {
            throw InvalidRequest.of(HEADER, "must be 1 to 255 visible ASCII characters");
        }
        Caller caller = callers.resolveArgument(parameter, model, request, binder);
        return new IdempotencyKey(caller.account(), key, fingerprint(request));
    }

    private static String fingerprint(NativeWebRequest request) {
        BufferedRequest buffered = request.getNativeRequest(BufferedRequest.class);
        if (buffered == null) {
            throw new IllegalStateException("the body filter has not run");
        }
        return Fingerprint.of(buffered.getMethod(), buffered.getRequestURI(), buffered.body());
    }
}
