package io.hooktrail.adapters.web.rest;

import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What controller methods may take as arguments, and how parameters are read. */
@Configuration(proxyBeanMethods = false)
class RestConfiguration implements WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        var callers = new CallerArgument();
        resolvers.add(callers);
        resolvers.add(new PageRequestArgument());
        resolvers.add(new IdempotencyKeyArgument(callers));
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, Instant.class, InstantForm::read);
        registry.addConverterFactory(new EnumParameter());
    }
}
