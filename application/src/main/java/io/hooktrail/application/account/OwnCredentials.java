package io.hooktrail.application.account;

import io.hooktrail.application.Asked;
import io.hooktrail.application.CommandDispatcher;
import io.hooktrail.application.Requester;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.account.AccountCommand;
import io.hooktrail.domain.account.AccountCommand.ChangeEmail;
import io.hooktrail.domain.account.AccountCommand.ChangePassword;
import io.hooktrail.domain.account.PasswordRule;
import io.hooktrail.domain.account.Person;
import java.time.InstantSource;
import java.util.concurrent.CompletionException;

/** What members change about how they sign in, once they have proved again who they are. It ends their sessions. */
public final class OwnCredentials {

    private final Passwords passwords;
    private final CommandDispatcher dispatcher;
    private final InstantSource clock;

    /** Keeps passwords so, and asks there. */
    public OwnCredentials(Passwords passwords, CommandDispatcher dispatcher, InstantSource clock) {
        this.passwords = passwords;
        this.dispatcher = dispatcher;
        this.clock = clock;
    }

    /**
     * Replaces the password.
     *
     * @throws Rejected if it is not allowed
     */
    public void changePassword(MemberStanding member, String password) {
        PasswordRule.broken(password, member.person().email()).ifPresent(broken -> {
            throw new Rejected(broken);
        });
        ask(member, new ChangePassword(member.account(), member.id(), passwords.hash(password), clock.instant()));
    }

    /**
     * Replaces the address.
     *
     * @throws Rejected if it is none, or another member's
     */
    public void changeEmail(MemberStanding member, String email) {
        var person = new Person(email, member.person().name());
        if (!person.email().equals(member.person().email())) {
            ask(member, new ChangeEmail(member.account(), member.id(), person, clock.instant()));
        }
    }

    private void ask(MemberStanding member, AccountCommand command) {
        var requester = new Requester("member:" + member.id(), member.account(), null, null);
        try {
            dispatcher.dispatch(Asked.of(command, requester)).join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
