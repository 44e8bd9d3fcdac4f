package io.hooktrail.application.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hooktrail.application.Accepted;
import io.hooktrail.application.Asked;
import io.hooktrail.application.CommandDispatcher;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.account.AccountCommand.IssueApiKey;
import io.hooktrail.domain.account.AccountCommand.OpenAccount;
import io.hooktrail.domain.account.AccountRejection.AccountAlreadyOpen;
import io.hooktrail.domain.account.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class FirstStartTest {

    private static final Instant NOW = Instant.parse("2026-11-21T22:13:05.123Z");
    private static final String GIVEN = "htk_given-by-the-operator-of-this-installation";

    private final FakeApiKeyStore store = new FakeApiKeyStore();
    private final FakeDispatcher dispatcher = new FakeDispatcher();
    private final List<String> announced = new ArrayList<>();
    private final FirstStart start = new FirstStart(store, dispatcher, () -> NOW);

    @Test
    void opens_the_first_account_and_issues_the_given_key_without_printing_it() {
        start.ensure(GIVEN, announced::add);
        assertThat(dispatcher.opened).isTrue();
        assertThat(store.valid.get(ApiKeyText.hash(GIVEN)).role()).isEqualTo(Role.SUPER_ADMIN);
        assertThat(store.valid.get(ApiKeyText.hash(GIVEN)).account()).isEqualTo(FirstStart.FIRST_ACCOUNT);
        assertThat(announced).isEmpty();
    }

    @Test
    void draws_a_key_and_prints_it_once_if_none_is_given() {
        start.ensure(null, announced::add);
        start.ensure(" ", announced::add);
        assertThat(announced).hasSize(1);
        assertThat(store.valid).containsOnlyKeys(ApiKeyText.hash(announced.getFirst()));
    }

    @Test
    void does_nothing_once_there_is_a_super_admin_even_if_another_key_is_given() {
        start.ensure(GIVEN, announced::add);
        start.ensure("htk_another", announced::add);
        assertThat(store.valid).containsOnlyKeys(ApiKeyText.hash(GIVEN));
    }

    @Test
    void goes_on_where_a_start_was_cut_short() {
        dispatcher.opened = true;
        start.ensure(GIVEN, announced::add);
        assertThat(store.valid).containsOnlyKeys(ApiKeyText.hash(GIVEN));
    }

    @Test
    void fails_loudly_if_nothing_can_be_written() {
        dispatcher.broken = true;
        assertThatThrownBy(() -> start.ensure(null, announced::add)).hasRootCauseMessage("database away");
        assertThat(announced).isEmpty();
    }

    private final class FakeDispatcher implements CommandDispatcher {

        private boolean opened;
        private boolean broken;

        @Override
        public CompletableFuture<Accepted> dispatch(Asked asked) {
            if (broken) {
                return CompletableFuture.failedFuture(new IllegalStateException("database away"));
            }
            return switch (asked.command()) {
                case OpenAccount c
                when opened -> CompletableFuture.failedFuture(new Rejected(new AccountAlreadyOpen(c.id())));
                case OpenAccount c -> {
                    opened = true;
                    yield done(c.id().toString());
                }
                case IssueApiKey c -> {
                    store.valid.put(c.hash(), new ApiKeyGrant(c.key(), c.id(), c.role()));
                    yield done(c.id().toString());
                }
                default -> throw new AssertionError(asked);
            };
        }

        @Override
        public List<CompletableFuture<Accepted>> dispatchAll(List<Asked> asked) {
            return asked.stream().map(this::dispatch).toList();
        }

        private CompletableFuture<Accepted> done(String stream) {
            return CompletableFuture.completedFuture(new Accepted(stream, List.of(), 0, false));
        }
    }
}
