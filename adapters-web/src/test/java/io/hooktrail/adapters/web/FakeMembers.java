package io.hooktrail.adapters.web;

import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.account.InvitedMember;
import io.hooktrail.application.account.MemberStanding;
import io.hooktrail.application.account.MemberStore;
import io.hooktrail.application.account.MemberView;
import io.hooktrail.application.account.Members;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.InvitationHash;
import io.hooktrail.domain.account.MemberId;
import io.hooktrail.domain.account.PasswordHash;
import io.hooktrail.domain.account.Person;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Members in maps. */
public class FakeMembers implements Members, MemberStore {

    public final Map<MemberId, MemberView> views = new HashMap<>();
    public final Map<MemberId, MemberStanding> standings = new HashMap<>();
    public final Map<String, Credentials> credentials = new HashMap<>();
    public final Map<InvitationHash, InvitedMember> invited = new HashMap<>();
    private final Set<MemberId> seeCards = new HashSet<>();

    /** Forgets everybody. */
    public void clear() {
        views.clear();
        standings.clear();
        credentials.clear();
        invited.clear();
        seeCards.clear();
    }

    /** Lets somebody sign in. */
    public void join(MemberStanding standing, PasswordHash password) {
        standings.put(standing.id(), standing);
        credentials.put(standing.person().email(), new Credentials(standing.id(), password));
    }

    @Override
    public List<MemberView> list(AccountScope scope, AccountId account) {
        return views.values().stream()
                .filter(view -> scope.covers(account) && view.account().equals(account))
                .toList();
    }

    @Override
    public Optional<MemberView> find(AccountScope scope, AccountId account, MemberId member) {
        return list(scope, account).stream()
                .filter(view -> view.id().equals(member))
                .findFirst();
    }

    @Override
    public Optional<Credentials> credentials(String email) {
        return Optional.ofNullable(credentials.get(Person.normal(email)));
    }

    @Override
    public Optional<MemberStanding> standing(MemberId member) {
        return Optional.ofNullable(standings.get(member));
    }

    @Override
    public Optional<InvitedMember> invited(InvitationHash link) {
        return Optional.ofNullable(invited.get(link));
    }

    @Override
    public void upgrade(MemberId member, PasswordHash before, PasswordHash after) {
        credentials.replaceAll((email, known) ->
                known.equals(new Credentials(member, before)) ? new Credentials(member, after) : known);
    }

    @Override
    public void setDeveloperMode(MemberId member, boolean on) {
        standings.computeIfPresent(
                member,
                (id, it) -> new MemberStanding(it.id(), it.account(), it.role(), it.person(), it.passwordSetAt(), on));
    }

    @Override
    public boolean seesCards(MemberId member) {
        return seeCards.contains(member);
    }

    @Override
    public void setSeesCards(MemberId member, boolean cards) {
        if (cards) {
            seeCards.add(member);
        } else {
            seeCards.remove(member);
        }
    }

    @Override
    public boolean knowsSuperAdmin() {
        throw new AssertionError("the web does not ask");
    }
}
