package io.hooktrail.story;

import io.hooktrail.HooktrailApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The application as it is shipped, in this JVM, on an embedded PostgreSQL under {@code target}. There is one for all
 * tests of a JVM; each test opens accounts of its own.
 */
public final class RunningHooktrail {

    /** The key of the installation's first super admin. */
    public static final String SUPER_ADMIN = "htk_story0000000000000000000000000000000000000000";

    private static final RunningHooktrail SHARED = new RunningHooktrail();

    private final Statements statements = new Statements();
    private final Path folder = folder();
    private final ConfigurableApplicationContext context;

    private RunningHooktrail() {
        System.setProperty("disable-axoniq-console-message", "true");
        var application = new SpringApplication(HooktrailApplication.class);
        application.setRegisterShutdownHook(false);
        application.addInitializers(starting -> starting.getBeanFactory().addBeanPostProcessor(statements));
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        context = application.run(
                "--server.port=0",
                "--hooktrail.data-dir=" + folder.resolve("data"),
                "--hooktrail.bootstrap-api-key=" + SUPER_ADMIN,
                "--hooktrail.web.requests-per-second=100000",
                // A receiver on this machine, and a second where an installation has minutes.
                "--hooktrail.delivery.require-https=false",
                "--hooktrail.delivery.allowed-addresses=127.0.0.0/8",
                "--hooktrail.delivery.retry-delays=1s,1s",
                "--hooktrail.delivery.jitter=0",
                "--hooktrail.demo.bins-open=true");
    }

    /** A new account that sees its usage. */
    public static Customer newCustomer(String name) {
        return Customer.open(superAdmin(), name, null);
    }

    /** A new account below another. */
    public static Customer newChildOf(Customer parent, String name) {
        return Customer.open(superAdmin(), name, parent.account());
    }

    /** The API for whoever runs the installation. */
    public static Rest superAdmin() {
        return new Rest("http://127.0.0.1:" + SHARED.port(), SUPER_ADMIN);
    }

    /** Its database, to look at. */
    public static JdbcClient database() {
        return SHARED.context.getBean(JdbcClient.class);
    }

    /** What the database was asked for a request; its id has to begin with {@code watch-}. */
    public static List<String> statementsOf(String request) {
        return SHARED.statements.of(request);
    }

    /** Every route that a controller serves, as method and pattern. */
    public static List<String> routes() {
        return SHARED
                .context
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(route -> route.getPatternValues().stream()
                        .flatMap(path -> methods(route).stream().map(method -> method + " " + path)))
                .toList();
    }

    private static Set<RequestMethod> methods(RequestMappingInfo route) {
        Set<RequestMethod> named = route.getMethodsCondition().getMethods();
        return named.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : named;
    }

    private String port() {
        return context.getEnvironment().getRequiredProperty("local.server.port");
    }

    private void stop() {
        try {
            if (context != null) {
                context.close();
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder.toFile());
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(
                    Files.createDirectories(Path.of("target")).toAbsolutePath(), "story-");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
