package io.hooktrail.application.account;

import io.hooktrail.domain.account.AccountCommand;
import io.hooktrail.domain.account.AccountCommand.AddMember;
import io.hooktrail.domain.account.AccountCommand.ChoosePassword;
import io.hooktrail.domain.account.InvitationHash;
import io.hooktrail.domain.account.MemberId;
import io.hooktrail.domain.account.PasswordHash;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Members in maps, filled by commands. */
final class FakeMemberStore implements MemberStore {

    final Map<InvitationHash, InvitedMember> invited = new HashMap<>();
    final Map<String, Credentials> credentials = new HashMap<>();
    final Map<MemberId, MemberStanding> standings = new HashMap<>();
    private final Map<MemberId, AddMember> added = new HashMap<>();

    /** Whether the command changed anything. */
    boolean take(AccountCommand command) {
        return switch (command) {
            case AddMember c -> add(c);
            case ChoosePassword c -> join(c);
            default -> throw new AssertionError(command);
        };
    }

    private boolean add(AddMember command) {
        invited.put(
                command.link(),
                new InvitedMember(command.member(), command.id(), command.person(), command.invitation(), false));
        return added.putIfAbsent(command.member(), command) == null;
    }

    private boolean join(ChoosePassword command) {
        AddMember who = added.get(command.member());
        invited.remove(who.link());
        credentials.put(who.person().email(), new Credentials(who.member(), command.password()));
        standings.put(
                who.member(), new MemberStanding(who.member(), who.id(), who.role(), who.person(), command.at(), true));
        return true;
    }

    @Override
    public Optional<Credentials> credentials(String email) {
        return Optional.ofNullable(credentials.get(email));
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
        credentials.replaceAll((email, it) -> it.password().equals(before) ? new Credentials(member, after) : it);
    }

    @Override
    public void setDeveloperMode(MemberId member, boolean on) {
        throw new AssertionError("nobody asks");
    }

    @Override
    public boolean seesCards(MemberId member) {
        throw new AssertionError("nobody asks");
    }

    @Override
    public void setSeesCards(MemberId member, boolean cards) {
        throw new AssertionError("nobody asks");
    }

    @Override
    public boolean knowsSuperAdmin() {
        return !added.isEmpty();
    }
}
