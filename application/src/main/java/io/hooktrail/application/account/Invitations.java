package io.hooktrail.application.account;

import io.hooktrail.application.Asked;
import io.hooktrail.application.CommandDispatcher;
import io.hooktrail.application.Requester;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.account.AccountCommand.ChoosePassword;
import io.hooktrail.domain.account.AccountRejection.PasswordNotAllowed;
import io.hooktrail.domain.account.Invitation;
import io.hooktrail.domain.account.InvitationHash;
import io.hooktrail.domain.account.InvitationId;
import io.hooktrail.domain.account.PasswordHash;
import io.hooktrail.domain.account.PasswordRule;
import io.hooktrail.domain.account.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.random.RandomGenerator;
import org.axonframework.common.IdentifierFactory;

/** Draws the links by which members choose their passwords, and follows them. */
public final class Invitations {

    private final MemberStore members;
    private final Passwords passwords;
    private final CommandDispatcher dispatcher;
    private final Terms terms;

    /**
     * How links are drawn.
     *
     * @param lifetime how long a link can be followed
     * @param random must be cryptographically strong
     */
    public record Terms(Duration lifetime, RandomGenerator random, InstantSource clock) {}

    /**
     * A link that was just drawn.
     *
     * @param token the secret in it, which is shown once and kept nowhere
     */
    public record Link(String token, Invitation invitation, InvitationHash hash) {

        /** Without the secret. */
        @Override
        public String toString() {
            return "Link[" + invitation + "]";
        }
    }

    /** Finds members here, keeps their passwords so, and asks there. */
    public Invitations(MemberStore members, Passwords passwords, CommandDispatcher dispatcher, Terms terms) {
        this.members = members;
        this.passwords = passwords;
        this.dispatcher = dispatcher;
        this.terms = terms;
    }

    /** A fresh link. It opens nothing until a member is invited by it. */
    public Link draw() {
        String token = InvitationText.draw(terms.random());
        var id = InvitationId.of(IdentifierFactory.getInstance().generateIdentifier());
        Instant expiry = terms.clock().instant().plus(terms.lifetime());
        return new Link(token, new Invitation(id, expiry), InvitationText.hash(token));
    }

    /** Who is meant by a link that can still be followed. Looking at it does not use it up. */
    public Optional<InvitedMember> find(String token) {
        Instant now = terms.clock().instant();
        return members.invited(InvitationText.hash(token))
                .filter(invited -> now.isBefore(invited.invitation().expiresAt()));
    }

    /**
     * Gives the member this password, and uses the link up.
     *
     * @throws Rejected if the password is not allowed, or the link was used meanwhile
     */
    public void follow(InvitedMember invited, String password) {
        mustBeAllowed(password, invited.person());
        PasswordHash hash = passwords.hash(password);
        var command = new ChoosePassword(
                invited.account(),
                invited.id(),
                invited.invitation().id(),
                hash,
                terms.clock().instant());
        ask(command, new Requester("member:" + invited.id(), invited.account(), null, null));
    }

    void mustBeAllowed(String password, Person person) {
        Optional<PasswordNotAllowed> broken = PasswordRule.broken(password, person.email());
        if (broken.isPresent()) {
            throw new Rejected(broken.get());
        }
    }

    private void ask(ChoosePassword command, Requester by) {
        try {
            dispatcher.dispatch(Asked.of(command, by)).join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
