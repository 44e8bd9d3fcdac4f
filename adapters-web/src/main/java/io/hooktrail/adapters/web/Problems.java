package io.hooktrail.adapters.web;

import io.hooktrail.application.CommandDispatcher.Overloaded;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.Rejection;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns whatever went wrong into a problem (RFC 9457): the one place that knows the status and type of each failure. */
@Component
public final class Problems {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private static final String HOW_TO_AUTHENTICATE =
            "Send Authorization: Bearer and an API key, or a token of the" + " OpenID provider where one is set up.";

    private final List<RejectionDetails> details;

    Problems(List<RejectionDetails> details) {
        this.details = List.copyOf(details);
    }

    /** The problem of a failure. One that nobody expected is logged here, and nothing of it is told. */
    public ProblemDetail of(Throwable failure) {
        return switch (failure) {
            case CompletionException e when e.getCause() != null -> of(e.getCause());
            case Rejected e -> of(e.rejection());
            case InvalidRequest e -> invalid(e);
            case HttpMessageNotReadableException e ->
                invalid(UnreadableJson.explain(e.getCause() == null ? e : e.getCause()));
            case MethodArgumentTypeMismatchException e -> UnreadableParameter.problemOf(e);
            case MissingServletRequestParameterException e ->
                invalid(InvalidRequest.of(e.getParameterName(), "is required"));
            case MethodArgumentNotValidException e -> invalid(UnreadableParameter.violations(e));
            case NotAuthenticated e ->
                problem(HttpStatus.UNAUTHORIZED, "unauthenticated", e.reason() + " " + HOW_TO_AUTHENTICATE);
            case AuthenticationException e -> problem(HttpStatus.UNAUTHORIZED, "unauthenticated", HOW_TO_AUTHENTICATE);
            case AccessDeniedException e ->
                problem(HttpStatus.FORBIDDEN, "forbidden", "Your role does not allow this.");
            case RequestRejectedException e ->
                problem(
                        HttpStatus.BAD_REQUEST,
                        "invalid-request",
                        "The URL or a header has characters it must not have.");
            case InvalidParameterException e ->
                problem(HttpStatus.BAD_REQUEST, "invalid-request", "The query is malformed.");
            case NoResourceFoundException e -> nothingHere();
            case Overloaded e -> problem(HttpStatus.SERVICE_UNAVAILABLE, "overloaded", e.getLocalizedMessage());
            case ErrorResponse e -> standard(e);
            case Throwable e when Outage.isBehind(e) -> unavailable(e);
            default -> unexpected(failure);
        };
    }

    /** The same with everything that the answer to a request says. */
    public ProblemDetail of(Throwable failure, HttpServletRequest request) {
        ProblemDetail problem = of(failure);
        problem.setInstance(URI.create(request.getRequestURI()));
        problem.setProperty("trace_id", Trace.of(request).traceId());
        Map<String, Object> members = problem.getProperties();
        if (members == null || !members.containsKey("errors")) {
            problem.setProperty("errors", List.of());
        }
        return problem;
    }

    /** The problem of a refusal, with what its feature adds. Its type is the reason's name, such as {@code seats-taken}. */
    public ProblemDetail of(Rejection rejection) {
        String slug = kebab(rejection.getClass().getSimpleName());
        ProblemDetail problem = problem(statusOf(rejection.kind()), slug, rejection.detail());
        details.forEach(detail -> detail.of(rejection).forEach(problem::setProperty));
        return problem;
    }

    static ProblemDetail invalid(InvalidRequest failure) {
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "invalid-request", failure.getMessage());
        problem.setProperty("errors", failure.errors());
        return problem;
    }

    static ProblemDetail nothingHere() {
        return problem(HttpStatus.NOT_FOUND, "not-found", "There is nothing here, or not for this account.");
    }

    private static HttpStatus statusOf(Rejection.Kind kind) {
        return switch (kind) {
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case GONE -> HttpStatus.GONE;
            case CONFLICT -> HttpStatus.CONFLICT;
            case INVALID, LIMIT_REACHED -> HttpStatus.UNPROCESSABLE_CONTENT;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
        };
    }

    private static ProblemDetail standard(ErrorResponse failure) {
        HttpStatusCode status = failure.getStatusCode();
        HttpStatus known = HttpStatus.resolve(status.value());
        String slug = known == null
                ? "refused"
                : known.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return problem(status, slug, failure.getBody().getDetail());
    }

    private static ProblemDetail unavailable(Throwable failure) {
        log.warn("The database is away or busy: {}", failure.toString());
        return problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "unavailable",
                "The database is away or busy; nothing was accepted. Try again.");
    }

    private static ProblemDetail unexpected(Throwable failure) {
        log.error("A request failed unexpectedly", failure);
        return problem(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "internal",
                "Something failed on our side. The trace id leads to it.");
    }

    private static ProblemDetail problem(HttpStatusCode status, String slug, @Nullable String detail) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("/problems/" + slug));
        problem.setTitle(title(slug));
        problem.setDetail(detail);
        return problem;
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static String title(String slug) {
        return Character.toUpperCase(slug.charAt(0)) + slug.substring(1).replace('-', ' ');
    }
}
