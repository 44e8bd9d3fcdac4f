package io.hooktrail.application.account;

import io.hooktrail.application.Asked;
import io.hooktrail.application.CommandDispatcher;
import io.hooktrail.application.Requester;
import io.hooktrail.application.account.Invitations.Link;
import io.hooktrail.domain.account.AccountCommand.AddMember;
import io.hooktrail.domain.account.MemberId;
import io.hooktrail.domain.account.Person;
import io.hooktrail.domain.account.Role;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lets the first person in at the pages, as {@link FirstStart} does at the API: an installation that knows no super admin
 * among its members invites one.
 *
 * <p>Their id is fixed, so two nodes that start at once invite them once. Whoever loses the link draws another by the
 * first key.
 */
public final class FirstMember {

    /** Who is invited if nobody else is named. */
    public static final String NOBODY_ELSE = "admin@localhost";

    private static final MemberId FIRST =
            new MemberId(UUID.nameUUIDFromBytes("the first member".getBytes(StandardCharsets.US_ASCII)));

    private final MemberStore members;
    private final Invitations invitations;
    private final CommandDispatcher dispatcher;

    /** Looks into the store, then asks for what is missing. */
    public FirstMember(MemberStore members, Invitations invitations, CommandDispatcher dispatcher) {
        this.members = members;
        this.invitations = invitations;
        this.dispatcher = dispatcher;
    }

    /**
     * Makes sure that somebody can sign in. Does nothing, whoever is named, once a member is a super admin. The first
     * account has to be open.
     *
     * @param email null or blank for {@link #NOBODY_ELSE}
     * @param password null or blank to draw a link
     * @return the token of the link that has to be told to whoever started the program, once
     * @throws io.hooktrail.domain.Rejected if the password is not allowed
     */
    public Optional<String> ensure(@Nullable String email, @Nullable String password, Instant now) {
        if (members.knowsSuperAdmin()) {
            return Optional.empty();
        }
        var person = new Person(given(email).orElse(NOBODY_ELSE), "First admin");
        Optional<String> chosen = given(password);
        chosen.ifPresent(it -> invitations.mustBeAllowed(it, person));
        Link link = invitations.draw();
        if (!invite(person, link, now)) {
            return Optional.empty();
        }
        chosen.ifPresent(it -> invitations.find(link.token()).ifPresent(member -> invitations.follow(member, it)));
        return chosen.isPresent() ? Optional.empty() : Optional.of(link.token());
    }

    private boolean invite(Person person, Link link, Instant now) {
        var command = new AddMember(
                FirstStart.FIRST_ACCOUNT, FIRST, Role.SUPER_ADMIN, person, link.invitation(), link.hash(), now);
        return !dispatcher
                .dispatch(Asked.of(command, Requester.system(FirstStart.FIRST_ACCOUNT)))
                .join()
                .events()
                .isEmpty();
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).filter(it -> !it.isBlank());
    }
}
