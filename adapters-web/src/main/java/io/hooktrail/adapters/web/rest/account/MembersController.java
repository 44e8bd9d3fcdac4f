package io.hooktrail.adapters.web.rest.account;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.Commands;
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
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.axonframework.common.IdentifierFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Members of an account. Nobody gives a role above their own, nor touches a member who has one: a link to choose a
 * password is as good as being that member.
 */
@RestController
@RequestMapping("/v1/accounts/{account}/members")
class MembersController {

    private final Commands commands;
    private final Members members;
    private final Invitations invitations;
    private final InvitationUrl urls;
    private final InstantSource clock;

    MembersController(
            Commands commands, Members members, Invitations invitations, InvitationUrl urls, InstantSource clock) {
        this.commands = commands;
        this.members = members;
        this.invitations = invitations;
        this.urls = urls;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<MemberResponse> add(
            Caller caller,
            @PathVariable AccountId account,
            @Nullable IdempotencyKey once,
            @RequestBody NewMemberRequest request) {
        mustSee(caller, account);
        mustOutrank(caller, request.role());
        MemberId id = idOf(once);
        Link link = invitations.draw();
        var person = new Person(request.email(), request.name());
        var command =
                new AddMember(account, id, request.role(), person, link.invitation(), link.hash(), clock.instant());
        boolean repeated = commands.ask(caller, command, once).repeated();
        var added = MemberResponse.of(find(caller, account, id), repeated ? null : urls.of(link.token()));
        return ResponseEntity.created(URI.create("/v1/accounts/" + account + "/members/" + id))
                .body(added);
    }

    @GetMapping
    List<MemberResponse> list(Caller caller, @PathVariable AccountId account) {
        mustSee(caller, account);
        return members.list(caller.scope(), account).stream()
                .map(member -> MemberResponse.of(member, null))
                .toList();
    }

    @GetMapping("/{member}")
    MemberResponse one(Caller caller, @PathVariable AccountId account, @PathVariable MemberId member) {
        mustSee(caller, account);
        return MemberResponse.of(find(caller, account, member), null);
    }

    @PatchMapping("/{member}")
    MemberResponse change(
            Caller caller,
            @PathVariable AccountId account,
            @PathVariable MemberId member,
            @Nullable IdempotencyKey once,
            @RequestBody MemberRoleRequest request) {
        mustLookAfter(caller, account, member);
        mustOutrank(caller, request.role());
        commands.ask(caller, new ChangeMemberRole(account, member, request.role(), clock.instant()), once);
        return one(caller, account, member);
    }

    @DeleteMapping("/{member}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Caller caller, @PathVariable AccountId account, @PathVariable MemberId member) {
        mustLookAfter(caller, account, member);
        commands.ask(caller, new RemoveMember(account, member, clock.instant()));
    }

    @PostMapping("/{member}/invitation")
    @ResponseStatus(HttpStatus.CREATED)
    MemberResponse invite(Caller caller, @PathVariable AccountId account, @PathVariable MemberId member) {
        mustLookAfter(caller, account, member);
        Link link = invitations.draw();
        commands.ask(caller, new InviteMember(account, member, link.invitation(), link.hash(), clock.instant()));
        return MemberResponse.of(find(caller, account, member), urls.of(link.token()));
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
        caller.mustBeAtLeast(role == Role.SUPER_ADMIN ? Role.SUPER_ADMIN : Role.ADMIN);
    }

    private static void mustSee(Caller caller, AccountId account) {
        if (!caller.scope().covers(account)) {
            throw new Rejected(new AccountUnknown(account));
        }
    }
}
