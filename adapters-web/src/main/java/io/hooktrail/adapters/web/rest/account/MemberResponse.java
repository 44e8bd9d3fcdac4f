package io.hooktrail.adapters.web.rest.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.hooktrail.application.account.MemberView;
import io.hooktrail.domain.account.MemberId;
import io.hooktrail.domain.account.Role;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member as the API shows it.
 *
 * @param status {@code invited} until a password was chosen, then {@code joined}
 * @param invitationExpiresAt until when the link that is out can be followed; null if none is out
 * @param invitationUrl the link itself, once, in the answer that draws it; absent ever after
 */
record MemberResponse(
        MemberId id,
        String email,
        String name,
        Role role,
        Status status,
        Instant createdAt,
        @Nullable Instant joinedAt,
        @Nullable Instant invitationExpiresAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable URI invitationUrl) {

    enum Status {
        INVITED,
        JOINED
    }

    static MemberResponse of(MemberView view, @Nullable URI invitationUrl) {
        return new MemberResponse(
                view.id(),
                view.person().email(),
                view.person().name(),
                view.role(),
                view.joinedAt() == null ? Status.INVITED : Status.JOINED,
                view.addedAt(),
                view.joinedAt(),
                view.invitationExpiresAt(),
                invitationUrl);
    }
}
