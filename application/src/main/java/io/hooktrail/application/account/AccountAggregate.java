package io.hooktrail.application.account;

import io.hooktrail.domain.account.Account;
import io.hooktrail.domain.account.Account.Unopened;
import io.hooktrail.domain.account.AccountCommand;
import io.hooktrail.domain.account.AccountCommand.AddMember;
import io.hooktrail.domain.account.AccountCommand.ChangeAccount;
import io.hooktrail.domain.account.AccountCommand.ChangeEmail;
import io.hooktrail.domain.account.AccountCommand.ChangeMemberRole;
import io.hooktrail.domain.account.AccountCommand.ChangePassword;
import io.hooktrail.domain.account.AccountCommand.ChoosePassword;
import io.hooktrail.domain.account.AccountCommand.InviteMember;
import io.hooktrail.domain.account.AccountCommand.IssueApiKey;
import io.hooktrail.domain.account.AccountCommand.OpenAccount;
import io.hooktrail.domain.account.AccountCommand.RemoveMember;
import io.hooktrail.domain.account.AccountCommand.RevokeApiKey;
import io.hooktrail.domain.account.AccountCommand.RotateApiKey;
import io.hooktrail.domain.account.AccountDecider;
import io.hooktrail.domain.account.AccountEvent;
import io.hooktrail.domain.account.AccountId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** Axon's handle on an {@link Account}: routes each command to the decider and folds events back. */
@AggregateRoot(type = "account")
class AccountAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable AccountId id;

    private Account state = new Unopened();

    AccountAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void on(OpenAccount command) {
        decide(command);
    }

    @CommandHandler
    void on(ChangeAccount command) {
        decide(command);
    }

    @CommandHandler
    void on(IssueApiKey command) {
        decide(command);
    }

    @CommandHandler
    void on(RotateApiKey command) {
        decide(command);
    }

    @CommandHandler
    void on(RevokeApiKey command) {
        decide(command);
    }

    @CommandHandler
    void on(AddMember command) {
        decide(command);
    }

    @CommandHandler
    void on(InviteMember command) {
        decide(command);
    }

    @CommandHandler
    void on(ChoosePassword command) {
        decide(command);
    }

    @CommandHandler
    void on(ChangePassword command) {
        decide(command);
    }

    @CommandHandler
    void on(ChangeEmail command) {
        decide(command);
    }

    @CommandHandler
    void on(ChangeMemberRole command) {
        decide(command);
    }

    @CommandHandler
    void on(RemoveMember command) {
        decide(command);
    }

    @EventSourcingHandler
    void on(AccountEvent event) {
        id = event.id();
        state = Account.evolve(state, event);
    }

    private void decide(AccountCommand command) {
        AccountDecider.decide(state, command).forEach(AggregateLifecycle::apply);
    }
}
