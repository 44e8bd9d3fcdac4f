package io.hooktrail.adapters.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/**
 * A test of some controllers behind the real kernel: security, JSON, problems; without a database.
 *
 * <p>Name the controllers and mappers with {@code @Import}, and the fakes of their ports in a nested configuration. The
 * test finds {@code MockMvcTester}, {@link FakeDispatcher} and the keys of {@link FakeKeys}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = WebKernel.class)
@AutoConfigureMockMvc
public @interface WebSlice {}
