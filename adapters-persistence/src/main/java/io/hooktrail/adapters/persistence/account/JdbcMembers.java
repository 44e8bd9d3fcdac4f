package io.hooktrail.adapters.persistence.account;

import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.account.InvitedMember;
import io.hooktrail.application.account.MemberStanding;
import io.hooktrail.application.account.MemberStore;
import io.hooktrail.application.account.MemberView;
import io.hooktrail.application.account.Members;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.InvitationHash;
import io.hooktrail.domain.account.MemberId;
import io.hooktrail.domain.account.PasswordHash;
import io.hooktrail.domain.account.Person;
import io.hooktrail.domain.account.Role;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Members in the table {@code member}. */
@Component
class JdbcMembers implements Members, MemberStore {

    private static final String LIST =
            "select * from member where account_id = :account and removed_at is null order by added_at, id";

    private static final String FIND =
            "select * from member where account_id = :account and id = :id and removed_at is null";

    private static final String CREDENTIALS =
            "select id, password from member where lower(email) = lower(:email) and password is not null";

    private static final String STANDING =
            "select * from member where id = :id and password is not null and removed_at is null";

    private static final String INVITED = "select * from member where invitation_sha256 = :sha256";

    private static final String KNOWS =
            "select exists (select 1 from member where role = :role and removed_at is null)";

    private final JdbcClient sql;

    JdbcMembers(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<MemberView> list(AccountScope scope, AccountId account) {
        return scope.covers(account)
                ? sql.sql(LIST)
                        .param("account", account.value())
                        .query(MemberRows::view)
                        .list()
                : List.of();
    }

    @Override
    public Optional<MemberView> find(AccountScope scope, AccountId account, MemberId member) {
        return scope.covers(account)
                ? sql.sql(FIND)
                        .param("account", account.value())
                        .param("id", member.value())
                        .query(MemberRows::view)
                        .optional()
                : Optional.empty();
    }

    @Override
    public Optional<Credentials> credentials(String email) {
        return sql.sql(CREDENTIALS)
                .param("email", Person.normal(email))
                .query(MemberRows::credentials)
                .optional();
    }

    @Override
    public Optional<MemberStanding> standing(MemberId member) {
        return sql.sql(STANDING)
                .param("id", member.value())
                .query(MemberRows::standing)
                .optional();
    }

    @Override
    public Optional<InvitedMember> invited(InvitationHash link) {
        return sql.sql(INVITED)
                .param("sha256", link.sha256())
                .query(MemberRows::invited)
                .optional();
    }

    @Override
    public void upgrade(MemberId member, PasswordHash before, PasswordHash after) {
        sql.sql("update member set password = :after where id = :id and password = :before")
                .param("id", member.value())
                .param("before", before.encoded())
                .param("after", after.encoded())
                .update();
    }

    @Override
    public void setDeveloperMode(MemberId member, boolean on) {
        sql.sql("update member set developer_mode = :on where id = :id")
                .param("id", member.value())
                .param("on", on)
                .update();
    }

    @Override
    public boolean seesCards(MemberId member) {
        return sql.sql("select webhook_cards from member where id = :id")
                .param("id", member.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    @Override
    public void setSeesCards(MemberId member, boolean cards) {
        sql.sql("update member set webhook_cards = :cards where id = :id")
                .param("id", member.value())
                .param("cards", cards)
                .update();
    }

    @Override
    public boolean knowsSuperAdmin() {
        return sql.sql(KNOWS)
                .param("role", Role.SUPER_ADMIN.toString())
                .query(Boolean.class)
                .single();
    }
}
