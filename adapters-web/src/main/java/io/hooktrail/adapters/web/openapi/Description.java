package io.hooktrail.adapters.web.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.hooktrail.adapters.web.Caller;
import io.hooktrail.application.IdempotencyKey;
import io.hooktrail.application.PageRequest;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description says besides the controllers: keys, problems, shared parameters, what webhooks receive. */
@Configuration(proxyBeanMethods = false)
class Description {

    static final String KEY = "ApiKey";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, PageRequest.class, IdempotencyKey.class);
    }

    @Bean
    OpenAPI hooktrailApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Hooktrail")
                        .version("v1")
                        .description("Delivers webhooks and proves what happened to each of them."))
                .addSecurityItem(new SecurityRequirement().addList(KEY))
                .components(new Components()
                        .addSecuritySchemes(
                                KEY,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("htk_…"))
                        .addSchemas(ProblemSchema.NAME, ProblemSchema.schema()));
    }

    /** The description has names in the same form as the JSON it describes. */
    @Bean
    ModelResolver snakeCaseModels(ObjectMapperProvider mappers) {
        ObjectMapper mapper = mappers.jsonMapper().copy();
        mapper.setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
        return new ModelResolver(mapper, new OwnNames()).openapi31(true);
    }

    @Bean
    OwnTypes ownTypes() {
        return new OwnTypes();
    }

    @Bean
    GlobalOperationCustomizer sharedParts() {
        return SharedParts::add;
    }

    @Bean
    OpenApiCustomizer webhooks() {
        return WebhookSection::add;
    }
}
