package io.hooktrail.adapters.web.rest.account;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.InvitationUrl;
import io.hooktrail.adapters.web.MemberChanges;
import io.hooktrail.adapters.web.MemberChanges.Invited;
import io.hooktrail.application.IdempotencyKey;
import io.hooktrail.application.account.Members;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.AccountRejection.AccountUnknown;
import io.hooktrail.domain.account.AccountRejection.MemberUnknown;
import io.hooktrail.domain.account.MemberId;
import io.hooktrail.domain.account.Person;
import java.net.URI;
import java.util.List;
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

/** Members of an account. Who may do what to whom is told by {@link MemberChanges}. */
@RestController
@RequestMapping("/v1/accounts/{account}/members")
class MembersController {

    private final Members members;
    private final MemberChanges changes;
    private final InvitationUrl urls;

    MembersController(Members members, MemberChanges changes, InvitationUrl urls) {
        this.members = members;
        this.changes = changes;
        this.urls = urls;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<MemberResponse> add(
            Caller caller,
            @PathVariable AccountId account,
            @Nullable IdempotencyKey once,
            @RequestBody NewMemberRequest request) {
        var person = new Person(request.email(), request.name());
        MemberResponse added = response(changes.add(caller, account, person, request.role(), once));
        return ResponseEntity.created(URI.create("/v1/accounts/" + account + "/members/" + added.id()))
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
        return members.find(caller.scope(), account, member)
                .map(found -> MemberResponse.of(found, null))
                .orElseThrow(() -> new Rejected(new MemberUnknown(member)));
    }

    @PatchMapping("/{member}")
    MemberResponse change(
            Caller caller,
            @PathVariable AccountId account,
            @PathVariable MemberId member,
            @Nullable IdempotencyKey once,
            @RequestBody MemberRoleRequest request) {
        return MemberResponse.of(changes.change(caller, account, member, request.role(), once), null);
    }

    @DeleteMapping("/{member}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Caller caller, @PathVariable AccountId account, @PathVariable MemberId member) {
        changes.remove(caller, account, member);
    }

    @PostMapping("/{member}/invitation")
    @ResponseStatus(HttpStatus.CREATED)
    MemberResponse invite(Caller caller, @PathVariable AccountId account, @PathVariable MemberId member) {
        return response(changes.invite(caller, account, member));
    }

    private MemberResponse response(Invited invited) {
        String token = invited.token();
        return MemberResponse.of(invited.member(), token == null ? null : urls.of(token));
    }

    private static void mustSee(Caller caller, AccountId account) {
        if (!caller.scope().covers(account)) {
            throw new Rejected(new AccountUnknown(account));
        }
    }
}
