-- Accounts as they are now: a read model, made of the events of the streams "account".
create table account (
    id                          uuid        primary key,
    parent_id                   uuid,
    ancestors                   uuid[]      not null,
    name                        text        not null,
    time_zone                   text        not null,
    plan                        text        not null,
    usage_dashboard             boolean     not null default false,
    default_version             text,
    metrics_days                integer,
    delivery_log_days           integer,
    retry_delays_ms             bigint[],
    retry_non_retryable         integer[],
    retry_jitter_share          double precision,
    created_at                  timestamptz not null,
    updated_at                  timestamptz not null
);
create index account_by_creation on account (created_at, id);
comment on column account.ancestors is 'From the root down to the parent; empty for a root.';
comment on column account.metrics_days is 'Null: the installation''s. So are delivery_log_days, default_version and retry_*.';

-- API keys: not a read model, because the hashes are in no event. It is never rebuilt.
create table api_key (
    id           uuid        primary key,
    account_id   uuid        not null,
    name         text        not null,
    role         text        not null,
    sha256       text        not null unique,
    prefix       text        not null,
    created_at   timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz
) with (fillfactor = 80);
create index api_key_of_account on api_key (account_id, created_at desc);
comment on column api_key.sha256 is 'Hex. The key has 256 random bits and is kept nowhere.';
comment on column api_key.last_used_at is 'To the minute.';
