package io.hooktrail.adapters.web.rest;

import io.hooktrail.adapters.web.Trace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.Host;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.TomcatContextCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Even a request that never reaches a servlet, because its first line is malformed, is answered with a problem. */
@Component
class ContainerReport implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers((TomcatContextCustomizer) context -> {
            if (context.getParent() instanceof Host host) {
                host.getPipeline().addValve(new ProblemValve());
            }
        });
    }

    /** Tomcat keeps the valve that it knows by name; the one nearest to the servlets reports first. */
    static final class ProblemValve extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, Throwable failure) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            write(response, status, Trace.of(request).traceId());
        }

        /** The path is not told: it is what could not be read. */
        private static void write(Response response, int status, String traceId) {
            String problem = "{\"type\":\"/problems/bad-request\",\"title\":\"Bad request\",\"status\":" + status
                    + ",\"detail\":\"The request is malformed.\",\"instance\":\"/\",\"trace_id\":\"" + traceId
                    + "\",\"errors\":[]}";
            try {
                response.setContentType("application/problem+json");
                response.getOutputStream().write(problem.getBytes(StandardCharsets.UTF_8));
                response.finishResponse();
            } catch (IOException gone) {
                // The client has left: there is nobody to tell.
            }
        }
    }
}
