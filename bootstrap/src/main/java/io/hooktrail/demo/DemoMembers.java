package io.hooktrail.demo;

import io.hooktrail.application.account.AccountTree;
import io.hooktrail.application.account.Invitations;
import io.hooktrail.application.account.Invitations.Link;
import io.hooktrail.application.account.Members;
import io.hooktrail.domain.account.AccountCommand.AddMember;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.MemberId;
import io.hooktrail.domain.account.Person;
import io.hooktrail.domain.account.Role;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** People to look at the pages as: one of each role in the parent, an admin in each child. */
@DemoComponent
class DemoMembers {

    private final DemoCommands commands;
    private final Members members;
    private final AccountTree tree;
    private final Invitations invitations;

    DemoMembers(DemoCommands commands, Members members, AccountTree tree, Invitations invitations) {
        this.commands = commands;
        this.members = members;
        this.tree = tree;
        this.invitations = invitations;
    }

    /** Somebody of the demo. */
    record Demonstrator(Studio studio, Role role) {

        String email() {
            String place = studio == Studio.LAKESIDE ? "" : "." + studio.name().toLowerCase(Locale.ROOT);
            return role + place + "@demo.example";
        }
    }

    static List<Demonstrator> all() {
        return Stream.concat(
                        Stream.of(Role.values()).map(role -> new Demonstrator(Studio.LAKESIDE, role)),
                        Stream.of(Studio.HARBOUR, Studio.HILLTOP).map(studio -> new Demonstrator(studio, Role.ADMIN)))
                .toList();
    }

    /** Draws one password for all of them; empty if they were let in at an earlier start. */
    String letIn() {
        AccountId parent = Studio.LAKESIDE.id();
        if (!members.list(tree.scopeOf(parent), parent).isEmpty()) {
            return "";
        }
        String password = invitations.draw().token().substring(0, 16);
        all().forEach(member -> letIn(member, password));
        return password;
    }

    private void letIn(Demonstrator who, String password) {
        AccountId account = who.studio().id();
        Link link = invitations.draw();
        var person = new Person(who.email(), "Demo " + who.role());
        var id = new MemberId(DemoCommands.draw());
        commands.ask(
                account,
                new AddMember(account, id, who.role(), person, link.invitation(), link.hash(), commands.now()));
        invitations.find(link.token()).ifPresent(invited -> invitations.follow(invited, password));
    }
}
