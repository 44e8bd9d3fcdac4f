-- Members: role and times are a read model of the streams "account"; who they are, what is kept of their passwords and
-- links, and their preferences is nowhere else. It is never rebuilt. Removal erases who it was and keeps the row.
create table member (
    id                    uuid        primary key,
    account_id            uuid        not null,
    role                  text        not null,
    email                 text,
    name                  text,
    password              text,
    password_set_at       timestamptz,
    invitation_id         uuid,
    invitation_sha256     text        unique,
    invitation_expires_at timestamptz,
    developer_mode        boolean     not null,
    added_at              timestamptz not null,
    joined_at             timestamptz,
    removed_at            timestamptz
);
create unique index member_by_email on member (lower(email));
create index member_of_account on member (account_id, added_at) where removed_at is null;
comment on column member.email is 'Null once they were removed, as are name and password.';
comment on column member.password is 'The name of the function in braces, its parameters, salt and result.';
comment on column member.invitation_sha256 is 'Hex. The token in the link has 256 random bits and is kept nowhere.';

-- Sessions of members at the pages, in the form that Spring Session reads and writes (its schema-postgresql.sql).
create table member_session (
    primary_id            char(36)     not null primary key,
    session_id            char(36)     not null,
    creation_time         bigint       not null,
    last_access_time      bigint       not null,
    max_inactive_interval integer      not null,
    expiry_time           bigint       not null,
    principal_name        varchar(100)
);
create unique index member_session_by_id on member_session (session_id);
create index member_session_by_expiry on member_session (expiry_time);
create index member_session_of_member on member_session (principal_name);

create table member_session_attributes (
    session_primary_id char(36)     not null references member_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
