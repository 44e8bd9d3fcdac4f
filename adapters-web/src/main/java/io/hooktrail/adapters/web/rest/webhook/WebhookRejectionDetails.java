package io.hooktrail.adapters.web.rest.webhook;

import io.hooktrail.adapters.web.FieldError;
import io.hooktrail.adapters.web.RejectionDetails;
import io.hooktrail.domain.Rejection;
import io.hooktrail.domain.webhook.WebhookRejection.EventUnknown;
import io.hooktrail.domain.webhook.WebhookRejection.EventsUnusable;
import io.hooktrail.domain.webhook.WebhookRejection.HeadersUnusable;
import io.hooktrail.domain.webhook.WebhookRejection.NameUnknown;
import io.hooktrail.domain.webhook.WebhookRejection.NameUnusable;
import io.hooktrail.domain.webhook.WebhookRejection.OverlapUnusable;
import io.hooktrail.domain.webhook.WebhookRejection.PolicyUnusable;
import io.hooktrail.domain.webhook.WebhookRejection.RetryPolicyUnusable;
import io.hooktrail.domain.webhook.WebhookRejection.SchemesUnusable;
import io.hooktrail.domain.webhook.WebhookRejection.SecretUnusable;
import io.hooktrail.domain.webhook.WebhookRejection.Unusable;
import io.hooktrail.domain.webhook.WebhookRejection.UrlUnusable;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says which field of a webhook to change. */
@Component
class WebhookRejectionDetails implements RejectionDetails {

    @Override
    public Map<String, Object> of(Rejection rejection) {
        return rejection instanceof Unusable unusable ? Map.of("errors", List.of(error(unusable))) : Map.of();
    }

    private static FieldError error(Unusable unusable) {
        return switch (unusable) {
            case NameUnusable e -> new FieldError("name", e.detail());
            case UrlUnusable e -> new FieldError("url", e.flaw());
            case EventsUnusable e -> new FieldError("events", e.detail());
            case EventUnknown e -> new FieldError("events", e.flaw());
            case HeadersUnusable e -> new FieldError("headers", e.flaw());
            case PolicyUnusable e -> new FieldError(e.field(), e.flaw());
            case RetryPolicyUnusable e -> new FieldError("retry_policy", e.flaw());
            case SchemesUnusable e -> new FieldError("signature_schemes", e.detail());
            case SecretUnusable e -> new FieldError("secret", e.flaw());
            case OverlapUnusable e -> new FieldError("overlap_seconds", e.detail());
            case NameUnknown e -> new FieldError(e.field(), e.detail());
        };
    }
}
