package io.hooktrail.domain.account;

import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.account.Account.Open;
import io.hooktrail.domain.account.AccountCommand.AddMember;
import io.hooktrail.domain.account.AccountCommand.ChangeEmail;
import io.hooktrail.domain.account.AccountCommand.ChangeMemberRole;
import io.hooktrail.domain.account.AccountCommand.ChangePassword;
import io.hooktrail.domain.account.AccountCommand.ChoosePassword;
import io.hooktrail.domain.account.AccountCommand.InviteMember;
import io.hooktrail.domain.account.AccountCommand.RemoveMember;
import io.hooktrail.domain.account.AccountEvent.MemberAdded;
import io.hooktrail.domain.account.AccountEvent.MemberEmailChanged;
import io.hooktrail.domain.account.AccountEvent.MemberInvited;
import io.hooktrail.domain.account.AccountEvent.MemberJoined;
import io.hooktrail.domain.account.AccountEvent.MemberPasswordChanged;
import io.hooktrail.domain.account.AccountEvent.MemberRemoved;
import io.hooktrail.domain.account.AccountEvent.MemberRoleChanged;
import io.hooktrail.domain.account.AccountRejection.EmailNotAllowed;
import io.hooktrail.domain.account.AccountRejection.InvitationNotOpen;
import io.hooktrail.domain.account.AccountRejection.LastSuperAdmin;
import io.hooktrail.domain.account.AccountRejection.MemberUnknown;
import io.hooktrail.domain.account.AccountRejection.NameNotAllowed;
import io.hooktrail.domain.account.Member.Invited;
import io.hooktrail.domain.account.Member.Joined;
import io.hooktrail.domain.account.Member.Removed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may happen to the members of an account in use. */
final class MemberDecider {

    private MemberDecider() {}

    static List<AccountEvent> add(Open state, AddMember command) {
        if (state.members().containsKey(command.member())) {
            return List.of();
        }
        mustBeAllowed(command.person());
        return List.of(
                new MemberAdded(command.id(), command.member(), command.role(), command.invitation(), command.at()));
    }

    static List<AccountEvent> invite(Open state, InviteMember command) {
        present(state, command.member());
        return List.of(new MemberInvited(command.id(), command.member(), command.invitation(), command.at()));
    }

    static List<AccountEvent> choosePassword(Open state, ChoosePassword command) {
        return switch (present(state, command.member())) {
            case Invited m
            when opens(m.invitation(), command.invitation(), command.at()) ->
                List.of(new MemberJoined(command.id(), command.member(), command.at()));
            case Joined m
            when opens(m.invitation(), command.invitation(), command.at()) ->
                List.of(new MemberPasswordChanged(command.id(), command.member(), command.at()));
            case Member m -> throw new Rejected(new InvitationNotOpen());
        };
    }

    static List<AccountEvent> changePassword(Open state, ChangePassword command) {
        joined(state, command.member());
        return List.of(new MemberPasswordChanged(command.id(), command.member(), command.at()));
    }

    static List<AccountEvent> changeEmail(Open state, ChangeEmail command) {
        joined(state, command.member());
        mustBeAllowed(command.person());
        return List.of(new MemberEmailChanged(command.id(), command.member(), command.at()));
    }

    static List<AccountEvent> changeRole(Open state, ChangeMemberRole command) {
        Role before = role(present(state, command.member()));
        if (before == command.role()) {
            return List.of();
        }
        mustNotBeTheLast(state, command.member(), before);
        return List.of(new MemberRoleChanged(command.id(), command.member(), command.role(), command.at()));
    }

    static List<AccountEvent> remove(Open state, RemoveMember command) {
        if (state.members().get(command.member()) instanceof Removed) {
            return List.of();
        }
        mustNotBeTheLast(state, command.member(), role(present(state, command.member())));
        return List.of(new MemberRemoved(command.id(), command.member(), command.at()));
    }

    private static boolean opens(@Nullable Invitation known, InvitationId followed, Instant at) {
        return known != null && known.id().equals(followed) && known.isOpen(at);
    }

    private static Member present(Open state, MemberId id) {
        Member member = state.members().get(id);
        if (member == null || member instanceof Removed) {
            throw new Rejected(new MemberUnknown(id));
        }
        return member;
    }

    private static void joined(Open state, MemberId id) {
        if (!(present(state, id) instanceof Joined)) {
            throw new Rejected(new MemberUnknown(id));
        }
    }

    private static @Nullable Role role(Member member) {
        return switch (member) {
            case Invited m -> m.role();
            case Joined m -> m.role();
            case Removed m -> null;
        };
    }

    private static void mustNotBeTheLast(Open state, MemberId leaving, @Nullable Role role) {
        boolean another = state.members().entrySet().stream()
                .filter(entry -> !entry.getKey().equals(leaving))
                .anyMatch(entry -> entry.getValue() instanceof Joined m && m.role() == Role.SUPER_ADMIN);
        if (role == Role.SUPER_ADMIN && !another) {
            throw new Rejected(new LastSuperAdmin());
        }
    }

    private static void mustBeAllowed(Person person) {
        if (person.name().isEmpty() || person.name().length() > AccountDecider.LONGEST_NAME) {
            throw new Rejected(new NameNotAllowed(AccountDecider.LONGEST_NAME));
        }
        if (!person.canBeReached()) {
            throw new Rejected(new EmailNotAllowed());
        }
    }
}
