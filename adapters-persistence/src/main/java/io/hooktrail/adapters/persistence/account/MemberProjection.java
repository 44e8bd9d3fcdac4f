package io.hooktrail.adapters.persistence.account;

import io.hooktrail.adapters.persistence.Projection;
import io.hooktrail.application.CausingCommands;
import io.hooktrail.domain.DomainCommand;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.account.AccountCommand;
import io.hooktrail.domain.account.AccountCommand.AddMember;
import io.hooktrail.domain.account.AccountCommand.ChangeEmail;
import io.hooktrail.domain.account.AccountCommand.ChangePassword;
import io.hooktrail.domain.account.AccountCommand.ChoosePassword;
import io.hooktrail.domain.account.AccountCommand.InviteMember;
import io.hooktrail.domain.account.AccountEvent.MemberAdded;
import io.hooktrail.domain.account.AccountEvent.MemberEmailChanged;
import io.hooktrail.domain.account.AccountEvent.MemberInvited;
import io.hooktrail.domain.account.AccountEvent.MemberJoined;
import io.hooktrail.domain.account.AccountEvent.MemberPasswordChanged;
import io.hooktrail.domain.account.AccountEvent.MemberRemoved;
import io.hooktrail.domain.account.AccountEvent.MemberRoleChanged;
import io.hooktrail.domain.account.AccountRejection.EmailTaken;
import io.hooktrail.domain.account.MemberId;
import io.hooktrail.domain.account.PasswordHash;
import io.hooktrail.domain.account.Person;
import io.hooktrail.domain.account.Role;
import java.time.Instant;
import java.time.ZoneOffset;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the table {@code member}, and ends the sessions of those who may no longer be signed in. A failure undoes the
 * transaction.
 *
 * <p>It is never rebuilt: who members are, and what is kept of their secrets, comes with the commands and is in no event.
 */
@Component
@DisallowReplay
@ProcessingGroup("in-transaction")
class MemberProjection implements Projection {

    private static final String ADD = """
        insert into member (id, account_id, role, email, name, invitation_id, invitation_sha256, invitation_expires_at,
                            developer_mode, added_at)
        values (:id, :account, :role, :email, :name, :invitation, :sha256, :expiry, :developerMode, :at)
        on conflict do nothing
        """;

    private static final String INVITE = """
        update member set invitation_id = :invitation, invitation_sha256 = :sha256, invitation_expires_at = :expiry
        where id = :id
        """;

    private static final String SET_PASSWORD = """
        update member set password = :password, password_set_at = :at, joined_at = coalesce(joined_at, :at),
                          invitation_id = null, invitation_sha256 = null, invitation_expires_at = null
        where id = :id
        """;

    private static final String SET_EMAIL = "update member set email = :email where id = :id";

    private static final String REMOVE = """
        update member set email = null, name = null, password = null, removed_at = :at,
                          invitation_id = null, invitation_sha256 = null, invitation_expires_at = null
        where id = :id
        """;

    private final JdbcClient sql;

    MemberProjection(JdbcClient sql) {
        this.sql = sql;
    }

    @EventHandler
    void on(MemberAdded event, EventMessage<?> message) {
        AddMember asked = behind(message, AddMember.class);
        int added = sql.sql(ADD)
                .param("id", event.member().value())
                .param("account", event.id().value())
                .param("role", event.role().toString())
                .param("email", asked.person().email())
                .param("name", asked.person().name())
                .param("invitation", event.invitation().id().value())
                .param("sha256", asked.link().sha256())
                .param("expiry", event.invitation().expiresAt().atOffset(ZoneOffset.UTC))
                // It only hides pages (TK-07); those who look after webhooks begin with all of them.
                .param("developerMode", event.role().atLeast(Role.ADMIN))
                .param("at", event.at().atOffset(ZoneOffset.UTC))
                .update();
        if (added == 0) {
            throw new Rejected(new EmailTaken());
        }
    }

    @EventHandler
    void on(MemberInvited event, EventMessage<?> message) {
        sql.sql(INVITE)
                .param("id", event.member().value())
                .param("invitation", event.invitation().id().value())
                .param("sha256", behind(message, InviteMember.class).link().sha256())
                .param("expiry", event.invitation().expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @EventHandler
    void on(MemberJoined event, EventMessage<?> message) {
        setPassword(event.member(), passwordBehind(message), event.at());
    }

    @EventHandler
    void on(MemberPasswordChanged event, EventMessage<?> message) {
        setPassword(event.member(), passwordBehind(message), event.at());
        endSessions(event.member());
    }

    @EventHandler
    void on(MemberEmailChanged event, EventMessage<?> message) {
        setEmail(event.member(), behind(message, ChangeEmail.class).person());
        endSessions(event.member());
    }

    @EventHandler
    void on(MemberRoleChanged event) {
        sql.sql("update member set role = :role where id = :id")
                .param("id", event.member().value())
                .param("role", event.role().toString())
                .update();
    }

    @EventHandler
    void on(MemberRemoved event) {
        sql.sql(REMOVE)
                .param("id", event.member().value())
                .param("at", event.at().atOffset(ZoneOffset.UTC))
                .update();
        endSessions(event.member());
    }

    /** The index decides, as two may ask for one address in the same instant. */
    private void setEmail(MemberId member, Person person) {
        try {
            sql.sql(SET_EMAIL)
                    .param("id", member.value())
                    .param("email", person.email())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new Rejected(new EmailTaken());
        }
    }

    private static PasswordHash passwordBehind(EventMessage<?> message) {
        return switch (behind(message, AccountCommand.class)) {
            case ChoosePassword asked -> asked.password();
            case ChangePassword asked -> asked.password();
            case AccountCommand other -> throw new IllegalStateException("no password came with it");
        };
    }

    private void setPassword(MemberId member, PasswordHash password, Instant at) {
        sql.sql(SET_PASSWORD)
                .param("id", member.value())
                .param("password", password.encoded())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void endSessions(MemberId member) {
        sql.sql("delete from member_session where principal_name = :member")
                .param("member", member.toString())
                .update();
    }

    private static <C extends DomainCommand> C behind(EventMessage<?> message, Class<C> type) {
        return CausingCommands.behind(message)
                .filter(type::isInstance)
                .map(type::cast)
                .orElseThrow(() -> new IllegalStateException(
                        message.getPayloadType().getSimpleName() + " came without the command that carries the rest"));
    }
}
