package io.hooktrail.adapters.web.rest.entity;

import io.hooktrail.adapters.web.RejectionDetails;
import io.hooktrail.domain.Rejection;
import io.hooktrail.domain.entity.EntityRejection.ActionNotAllowed;
import io.hooktrail.domain.entity.EntityRejection.TypeReserved;
import io.hooktrail.domain.entity.EntityRejection.TypeUnknown;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells which types and actions there would be. */
@Component
class EntityRejectionDetails implements RejectionDetails {

    @Override
    public Map<String, Object> of(Rejection rejection) {
        return switch (rejection) {
            case TypeUnknown r -> Map.of("available_types", r.known());
            case ActionNotAllowed r -> Map.of("available_actions", r.allowed());
            case TypeReserved r -> Map.of("available_actions", r.optional());
            default -> Map.of();
        };
    }
}
