package io.hooktrail.story;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.slf4j.MDC;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** What the database was asked on behalf of requests whose id begins with {@code watch-}, in order. */
public final class Statements implements BeanPostProcessor {

    private static final String WATCHED = "watch-";

    private final Map<String, List<String>> byRequest = new ConcurrentHashMap<>();

    /** Those of one request. */
    public List<String> of(String request) {
        return byRequest.getOrDefault(request, List.of());
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource real ? new Watched(real) : bean;
    }

    private final class Watched extends DelegatingDataSource {

        Watched(DataSource real) {
            super(real);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection real = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> call(real, method, arguments));
        }
    }

    private Object call(Connection real, Method method, Object[] arguments) throws Throwable {
        String request = MDC.get("request_id");
        if (request != null && request.startsWith(WATCHED) && method.getName().equals("prepareStatement")) {
            byRequest
                    .computeIfAbsent(request, id -> new CopyOnWriteArrayList<>())
                    .add((String) arguments[0]);
        }
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
