package io.hooktrail.adapters.web.page.settings;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.Credential;
import io.hooktrail.adapters.web.MemberChanges;
import io.hooktrail.adapters.web.page.Moment;
import io.hooktrail.application.account.MemberView;
import io.hooktrail.domain.account.MemberId;
import io.hooktrail.domain.account.Role;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A member, as the list shows them.
 *
 * @param joined null for whoever has chosen no password yet
 * @param linkUntil until when the link that is out can be followed; null if none is out
 * @param own whether it is who looks at the list
 * @param touchable whether they may do something about this member
 */
record MemberRow(
        MemberId id,
        String name,
        String email,
        Role role,
        @Nullable Moment joined,
        @Nullable Moment linkUntil,
        boolean own,
        boolean touchable) {

    static MemberRow of(MemberView view, Caller caller, Function<Instant, Moment> moments) {
        Instant joined = view.joinedAt();
        Instant until = view.invitationExpiresAt();
        return new MemberRow(
                view.id(),
                view.person().name(),
                view.person().email(),
                view.role(),
                joined == null ? null : moments.apply(joined),
                until == null ? null : moments.apply(until),
                caller.credential() instanceof Credential.Session session
                        && session.member().equals(view.id()),
                MemberChanges.outranks(caller, view.role()));
    }
}
