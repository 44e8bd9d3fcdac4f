package io.hooktrail.adapters.web.page;

import io.hooktrail.adapters.web.Problems;
import io.hooktrail.adapters.web.Trace;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Answers a failure with a page where a person asked: the browser says so, and the API is elsewhere. */
class ProblemPage implements HandlerExceptionResolver {

    private static final String API = "/v1/";

    private final Problems problems;
    private final ViewResolver views;
    private final Assets assets;

    ProblemPage(Problems problems, ViewResolver views, Assets assets) {
        this.problems = problems;
        this.views = views;
        this.assets = assets;
    }

    /** Writes by itself, for filters fail without anybody to render a view. */
    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (response.isCommitted() || !askedByAPerson(request)) {
            return null;
        }
        ProblemDetail problem = problems.of(failure);
        response.setStatus(problem.getStatus());
        PageHeaders.addTo(response);
        render(model(problem, request), request, response);
        return new ModelAndView();
    }

    private static boolean askedByAPerson(HttpServletRequest request) {
        String accepted =
                Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)).orElse("");
        return accepted.contains("text/html") && !request.getRequestURI().startsWith(API);
    }

    private Map<String, Object> model(ProblemDetail problem, HttpServletRequest request) {
        return Map.of(
                "problem",
                problem,
                "trace",
                Trace.of(request).traceId(),
                "theme",
                Theme.of(request),
                "assets",
                assets,
                "retry",
                request.getMethod().equals("GET") ? Here.of(request) : "/");
    }

    private void render(Map<String, Object> model, HttpServletRequest request, HttpServletResponse response) {
        try {
            Locale locale = RequestContextUtils.getLocale(request);
            View view = views.resolveViewName("problem", locale);
            if (view != null) {
                view.render(model, request, response);
            }
        } catch (Exception broken) {
            throw new IllegalStateException("The page of a problem cannot be shown", broken);
        }
    }
}
