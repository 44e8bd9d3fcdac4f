package io.hooktrail.adapters.web.rest.account;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.Credential;
import io.hooktrail.application.account.MemberStanding;
import io.hooktrail.application.account.MemberStore;
import io.hooktrail.domain.Rejected;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who asks: for programs to check their key by, and for pages. */
@RestController
@RequestMapping("/v1/me")
class MeController {

    private final MemberStore members;

    MeController(MemberStore members) {
        this.members = members;
    }

    @GetMapping
    MeResponse me(Caller caller) {
        return member(caller).map(member -> MeResponse.of(caller, member)).orElseGet(() -> MeResponse.of(caller));
    }

    @PatchMapping
    MeResponse change(Caller caller, @RequestBody MeRequest request) {
        MemberStanding member = member(caller).orElseThrow(() -> new Rejected(new MembersAlone()));
        members.setDeveloperMode(member.id(), request.developerMode());
        return me(caller);
    }

    private Optional<MemberStanding> member(Caller caller) {
        return switch (caller.credential()) {
            case Credential.Session session -> members.standing(session.member());
            case Credential.ApiKey key -> Optional.empty();
            case Credential.BearerToken token -> Optional.empty();
        };
    }
}
