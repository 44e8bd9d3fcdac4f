package io.hooktrail.domain.account;

import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.account.Account.Open;
import io.hooktrail.domain.account.Account.Unopened;
import io.hooktrail.domain.account.AccountChange.FallBackTo;
import io.hooktrail.domain.account.AccountChange.Keep;
import io.hooktrail.domain.account.AccountChange.MoveToPlan;
import io.hooktrail.domain.account.AccountChange.Rename;
import io.hooktrail.domain.account.AccountChange.Retry;
import io.hooktrail.domain.account.AccountChange.ShowUsageDashboard;
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
import io.hooktrail.domain.account.AccountEvent.AccountOpened;
import io.hooktrail.domain.account.AccountEvent.AccountRenamed;
import io.hooktrail.domain.account.AccountEvent.DefaultPayloadVersionSet;
import io.hooktrail.domain.account.AccountEvent.PlanChanged;
import io.hooktrail.domain.account.AccountEvent.RetentionSet;
import io.hooktrail.domain.account.AccountEvent.RetryPolicySet;
import io.hooktrail.domain.account.AccountEvent.UsageDashboardGranted;
import io.hooktrail.domain.account.AccountEvent.UsageDashboardWithdrawn;
import io.hooktrail.domain.account.AccountRejection.AccountAlreadyOpen;
import io.hooktrail.domain.account.AccountRejection.AccountUnknown;
import io.hooktrail.domain.account.AccountRejection.NameNotAllowed;
import io.hooktrail.domain.account.AccountRejection.RetentionNotAllowed;
import io.hooktrail.domain.account.AccountRejection.TimeZoneUnknown;
import io.hooktrail.domain.account.AccountRejection.VersionNotStable;
import io.hooktrail.domain.webhook.PayloadVersion;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** What may happen to an account. */
public final class AccountDecider {

    /** The longest name of an account or a key, in characters. */
    public static final int LONGEST_NAME = 100;

    private AccountDecider() {}

    /** The events that follow; none if nothing changes. */
    public static List<AccountEvent> decide(Account state, AccountCommand command) {
        return switch (command) {
            case OpenAccount c -> List.of(open(state, c));
            case ChangeAccount c -> change(opened(state, c), c);
            case AddMember c -> MemberDecider.add(opened(state, c), c);
            case InviteMember c -> MemberDecider.invite(opened(state, c), c);
            case ChoosePassword c -> MemberDecider.choosePassword(opened(state, c), c);
            case ChangePassword c -> MemberDecider.changePassword(opened(state, c), c);
            case ChangeEmail c -> MemberDecider.changeEmail(opened(state, c), c);
            case ChangeMemberRole c -> MemberDecider.changeRole(opened(state, c), c);
            case RemoveMember c -> MemberDecider.remove(opened(state, c), c);
            case IssueApiKey c -> ApiKeyDecider.issue(opened(state, c), c);
            case RotateApiKey c -> ApiKeyDecider.rotate(opened(state, c), c);
            case RevokeApiKey c -> ApiKeyDecider.revoke(opened(state, c), c);
        };
    }

    private static Open opened(Account state, AccountCommand command) {
        return switch (state) {
            case Open open -> open;
            case Unopened unopened -> throw new Rejected(new AccountUnknown(command.id()));
        };
    }

    private static AccountOpened open(Account state, OpenAccount command) {
        if (state instanceof Open) {
            throw new Rejected(new AccountAlreadyOpen(command.id()));
        }
        return new AccountOpened(
                command.id(),
                command.parent(),
                name(command.name()),
                timeZone(command.timeZone()),
                command.plan(),
                command.at());
    }

    private static List<AccountEvent> change(Open state, ChangeAccount command) {
        List<AccountEvent> events = new ArrayList<>();
        Open now = state;
        for (AccountChange change : command.changes()) {
            AccountEvent event = event(command.id(), change, command.at());
            Open then = Account.evolve(now, event);
            if (!then.equals(now)) {
                events.add(event);
                now = then;
            }
        }
        return List.copyOf(events);
    }

    private static AccountEvent event(AccountId id, AccountChange change, Instant at) {
        return switch (change) {
            case Rename c -> new AccountRenamed(id, name(c.name()), at);
            case MoveToPlan c -> new PlanChanged(id, c.plan(), at);
            case ShowUsageDashboard c when c.shown() -> new UsageDashboardGranted(id, at);
            case ShowUsageDashboard c -> new UsageDashboardWithdrawn(id, at);
            case FallBackTo(PayloadVersion version)
            when version != null && !version.stable() -> throw new Rejected(new VersionNotStable(version));
            case FallBackTo c -> new DefaultPayloadVersionSet(id, c.version(), at);
            case Keep(Retention retention)
            when retention != null && !retention.isAllowed() -> throw new Rejected(new RetentionNotAllowed(retention));
            case Keep c -> new RetentionSet(id, c.retention(), at);
            case Retry c -> new RetryPolicySet(id, c.retryPolicy(), at);
        };
    }

    static String name(String asked) {
        if (asked.isBlank() || asked.length() > LONGEST_NAME) {
            throw new Rejected(new NameNotAllowed(LONGEST_NAME));
        }
        return asked.strip();
    }

    private static String timeZone(String asked) {
        try {
            return ZoneId.of(asked).getId();
        } catch (DateTimeException unknown) {
            throw new Rejected(new TimeZoneUnknown());
        }
    }
}
