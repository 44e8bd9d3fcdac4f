package io.hooktrail.adapters.persistence.account;

import io.hooktrail.application.account.InvitedMember;
import io.hooktrail.application.account.MemberStanding;
import io.hooktrail.application.account.MemberStore.Credentials;
import io.hooktrail.application.account.MemberView;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.Invitation;
import io.hooktrail.domain.account.InvitationId;
import io.hooktrail.domain.account.MemberId;
import io.hooktrail.domain.account.PasswordHash;
import io.hooktrail.domain.account.Person;
import io.hooktrail.domain.account.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads rows of {@code member} that were not erased. */
final class MemberRows {

    private MemberRows() {}

    static MemberView view(ResultSet row, int number) throws SQLException {
        return new MemberView(
                id(row),
                account(row),
                person(row),
                role(row),
                at(row, "added_at"),
                instant(row, "joined_at"),
                instant(row, "invitation_expires_at"));
    }

    static Credentials credentials(ResultSet row, int number) throws SQLException {
        return new Credentials(id(row), new PasswordHash(row.getString("password")));
    }

    static MemberStanding standing(ResultSet row, int number) throws SQLException {
        return new MemberStanding(
                id(row),
                account(row),
                role(row),
                person(row),
                at(row, "password_set_at"),
                row.getBoolean("developer_mode"));
    }

    static InvitedMember invited(ResultSet row, int number) throws SQLException {
        var invitation = new Invitation(
                new InvitationId(row.getObject("invitation_id", UUID.class)), at(row, "invitation_expires_at"));
        return new InvitedMember(id(row), account(row), person(row), invitation, row.getString("password") != null);
    }

    private static MemberId id(ResultSet row) throws SQLException {
        return new MemberId(row.getObject("id", UUID.class));
    }

    private static AccountId account(ResultSet row) throws SQLException {
        return new AccountId(row.getObject("account_id", UUID.class));
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(row.getString("email"), row.getString("name"));
    }

    private static Role role(ResultSet row) throws SQLException {
        return Role.named(row.getString("role")).orElseThrow();
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
