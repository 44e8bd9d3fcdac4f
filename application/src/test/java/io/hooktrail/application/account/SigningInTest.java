package io.hooktrail.application.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hooktrail.application.Accepted;
import io.hooktrail.application.Asked;
import io.hooktrail.application.CommandDispatcher;
import io.hooktrail.domain.EventId;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.account.AccountCommand;
import io.hooktrail.domain.account.PasswordHash;
import io.hooktrail.domain.account.Role;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From the first start over the link to the first sign-in. */
class SigningInTest {

    private static final String PASSWORD = "correct horse battery";
    private static final String EMAIL = "kim@example.com";

    private Instant now = Instant.parse("2026-11-21T22:13:05.123Z");
    private final FakeMemberStore store = new FakeMemberStore();
    private final FakePasswords passwords = new FakePasswords();
    private final FakeDispatcher dispatcher = new FakeDispatcher();
    private final Invitations invitations = new Invitations(
            store, passwords, dispatcher, new Invitations.Terms(Duration.ofDays(7), new SecureRandom(), () -> now));
    private final FirstMember first = new FirstMember(store, invitations, dispatcher);
    private final SigningIn signingIn = new SigningIn(store, passwords);

    @Test
    void the_first_start_draws_a_link_for_a_super_admin_once() {
        String token = first.ensure(null, null, now).orElseThrow();
        assertThat(invitations.find(token).orElseThrow().person().email()).isEqualTo(FirstMember.NOBODY_ELSE);
        assertThat(first.ensure(null, null, now)).isEmpty();
        assertThat(first.ensure("another@example.com", PASSWORD, now)).isEmpty();
    }

    @Test
    void the_first_start_takes_an_email_and_a_password_instead() {
        assertThat(first.ensure(EMAIL, PASSWORD, now)).isEmpty();
        assertThat(signingIn.signIn(EMAIL, PASSWORD).orElseThrow().role()).isEqualTo(Role.SUPER_ADMIN);
    }

    @Test
    void the_first_start_takes_no_password_that_nobody_should_have() {
        assertThatThrownBy(() -> first.ensure(EMAIL, "short", now))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("12 are needed");
        assertThat(store.knowsSuperAdmin()).isFalse();
    }

    @Test
    void a_link_that_another_node_drew_first_is_not_told() {
        assertThat(first.ensure(EMAIL, null, now)).isPresent();
        var blind = new FirstMember(new FakeMemberStore(), invitations, dispatcher);
        assertThat(blind.ensure(EMAIL, null, now)).isEmpty();
    }

    @Test
    void looking_at_a_link_does_not_use_it_up() {
        String token = first.ensure(EMAIL, null, now).orElseThrow();
        assertThat(invitations.find(token)).isEqualTo(invitations.find(token)).isPresent();
        invitations.follow(invitations.find(token).orElseThrow(), PASSWORD);
        assertThat(invitations.find(token)).isEmpty();
        assertThat(signingIn.signIn(EMAIL, PASSWORD)).isPresent();
    }

    @Test
    void a_link_expires() {
        String token = first.ensure(EMAIL, null, now).orElseThrow();
        now = now.plus(Duration.ofDays(7)).minusNanos(1);
        assertThat(invitations.find(token)).isPresent();
        now = now.plusNanos(1);
        assertThat(invitations.find(token)).isEmpty();
    }

    @Test
    void links_do_not_show_their_token() {
        var link = invitations.draw();
        assertThat(link.token()).hasSize(43);
        assertThat(link.toString()).doesNotContain(link.token());
    }

    @Test
    void a_wrong_password_and_an_unknown_address_cost_the_same() {
        first.ensure(EMAIL, PASSWORD, now);
        passwords.compared.clear();
        assertThat(signingIn.signIn(EMAIL, "wrong horse battery")).isEmpty();
        assertThat(signingIn.signIn("nobody@example.com", PASSWORD)).isEmpty();
        assertThat(passwords.compared).hasSize(2);
    }

    @Test
    void a_password_kept_by_an_older_function_is_kept_by_the_current_one_after_the_next_sign_in() {
        first.ensure(EMAIL, PASSWORD, now);
        passwords.current = "{new}";
        assertThat(signingIn.signIn(EMAIL, "wrong horse battery")).isEmpty();
        assertThat(store.credentials.get(EMAIL).password().encoded()).startsWith("{old}");
        assertThat(signingIn.signIn(EMAIL, PASSWORD)).isPresent();
        assertThat(store.credentials.get(EMAIL).password().encoded()).startsWith("{new}");
        assertThat(signingIn.signIn(EMAIL, PASSWORD)).isPresent();
    }

    private static final class FakePasswords implements Passwords {

        private String current = "{old}";
        private final List<Optional<PasswordHash>> compared = new ArrayList<>();

        @Override
        public PasswordHash hash(String password) {
            return new PasswordHash(current + password);
        }

        @Override
        public boolean matches(String password, @Nullable PasswordHash kept) {
            compared.add(Optional.ofNullable(kept));
            return kept != null && kept.encoded().replaceFirst("\\{.*}", "").equals(password);
        }

        @Override
        public boolean isOutdated(PasswordHash kept) {
            return !kept.encoded().startsWith(current);
        }
    }

    private final class FakeDispatcher implements CommandDispatcher {

        @Override
        public CompletableFuture<Accepted> dispatch(Asked asked) {
            boolean changed = store.take((AccountCommand) asked.command());
            List<EventId> events = changed ? List.of(new EventId(new UUID(7, 7))) : List.of();
            return CompletableFuture.completedFuture(
                    new Accepted(asked.command().id().toString(), events, 0, false));
        }

        @Override
        public List<CompletableFuture<Accepted>> dispatchAll(List<Asked> asked) {
            return asked.stream().map(this::dispatch).toList();
        }
    }
}
