package io.hooktrail.adapters.web;

import io.hooktrail.application.IdempotencyKey;
import io.hooktrail.application.account.Invitations;
import io.hooktrail.application.account.Invitations.Link;
import io.hooktrail.application.account.MemberView;
import io.hooktrail.application.account.Members;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.account.AccountCommand.AddMember;
import io.hooktrail.domain.account.AccountCommand.ChangeMemberRole;
import io.hooktrail.domain.account.AccountCommand.InviteMember;
import io.hooktrail.domain.account.AccountCommand.RemoveMember;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.AccountRejection.AccountUnknown;
import io.hooktrail.domain.account.AccountRejection.MemberUnknown;
import io.hooktrail.domain.account.MemberId;
import io.hooktrail.domain.account.Person;
import io.hooktrail.domain.account.Role;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.UUID;
import org.axonframework.common.IdentifierFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Changes who the members of an account are, for the API and the pages alike. Nobody gives a role above their own, nor
 * touches a member who has one: a link to choose a password is as good as being that member.
 */
@Component
public final class MemberChanges {

    private final Commands commands;
    private final Members members;
    private final Invitations invitations;
    private final InstantSource clock;

    MemberChanges(Commands commands, Members members, Invitations invitations, InstantSource clock) {
        this.commands = commands;
        this.members = members;
        this.invitations = invitations;
        this.clock = clock;
    }

    /**
     * A member with a link that was just drawn.
     *
     * @param token the secret of the link, shown once; null where the same was asked before
     */
    public record Invited(MemberView member, @Nullable String token) {

        /** Without the secret. */
        @Override
        public String toString() {
            return "Invited[" + member.id() + "]";
        }
    }

    /** Invites somebody. */
    public Invited add(Caller caller, AccountId account, Person person, Role role, @Nullable IdempotencyKey once) {
        mustSee(caller, account);
        mustOutrank(caller, role);
        MemberId id = idOf(once);
        Link link = invitations.draw();
        var command = new AddMember(account, id, role, person, link.invitation(), link.hash(), clock.instant());
        boolean repeated = commands.ask(caller, command, once).repeated();
        return new Invited(find(caller, account, id), repeated ? null : link.token());
    }

    /** Gives a fresh link, to join or to choose another password. */
    public Invited invite(Caller caller, AccountId account, MemberId member) {
        mustLookAfter(caller, account, member);
        Link link = invitations.draw();
        commands.ask(caller, new InviteMember(account, member, link.invitation(), link.hash(), clock.instant()));
        return new Invited(find(caller, account, member), link.token());
    }

    /** Lets a member do more, or less. */
    public MemberView change(
            Caller caller, AccountId account, MemberId member, Role role, @Nullable IdempotencyKey once) {
        mustLookAfter(caller, account, member);
        mustOutrank(caller, role);
        commands.ask(caller, new ChangeMemberRole(account, member, role, clock.instant()), once);
        return find(caller, account, member);
    }

    /** Lets a member do nothing any more. */
    public void remove(Caller caller, AccountId account, MemberId member) {
        mustLookAfter(caller, account, member);
        commands.ask(caller, new RemoveMember(account, member, clock.instant()));
    }

    /** Whether the caller may give this role, or touch a member who has it. */
    public static boolean outranks(Caller caller, Role role) {
        return caller.role().atLeast(lowest(role));
    }

    /** With an idempotency key the id follows from it, so that a repetition finds who was added. */
    private static MemberId idOf(@Nullable IdempotencyKey once) {
        return new MemberId(
                once == null
                        ? UUID.fromString(IdentifierFactory.getInstance().generateIdentifier())
                        : UUID.nameUUIDFromBytes(("member " + once).getBytes(StandardCharsets.UTF_8)));
    }

    private MemberView find(Caller caller, AccountId account, MemberId member) {
        return members.find(caller.scope(), account, member).orElseThrow(() -> new Rejected(new MemberUnknown(member)));
    }

    private void mustLookAfter(Caller caller, AccountId account, MemberId member) {
        mustSee(caller, account);
        mustOutrank(caller, find(caller, account, member).role());
    }

    private static void mustOutrank(Caller caller, Role role) {
        caller.mustBeAtLeast(lowest(role));
    }

    private static Role lowest(Role role) {
        return role == Role.SUPER_ADMIN ? Role.SUPER_ADMIN : Role.ADMIN;
    }

    private static void mustSee(Caller caller, AccountId account) {
        if (!caller.scope().covers(account)) {
            throw new Rejected(new AccountUnknown(account));
        }
    }
}
