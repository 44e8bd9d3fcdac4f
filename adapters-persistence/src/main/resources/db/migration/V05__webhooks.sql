-- Webhooks as they are now: a read model, made of the events of the streams "webhook". Deleted ones stay, for their names.
create table webhook (
    id                  uuid        primary key,
    account_id          uuid        not null,
    name                text        not null,
    url                 text        not null,
    state               text        not null,
    disabled_reason     text,
    failing_since       timestamptz,
    events              text[]      not null default '{}',
    version             text,
    retry_delays_ms     bigint[],
    retry_non_retryable integer[],
    retry_jitter_share  double precision,
    timeout_ms          bigint,
    rate_per_second     integer,
    signature_headers   text[]      not null default '{}',
    include_children    boolean     not null default false,
    created_at          timestamptz not null,
    updated_at          timestamptz not null,
    revision            bigint      not null,
    changed_in          xid8        not null default pg_current_xact_id()
) with (fillfactor = 80);
create index webhook_of_account on webhook (account_id, created_at, id);
create index webhook_by_change on webhook (changed_in);
comment on column webhook.state is 'registered (never enabled so far), enabled, disabled or deleted.';
comment on column webhook.version is 'The pinned payload version; null to follow the account. So are retry_* and timeout_ms.';
comment on column webhook.revision is 'Grows with every change that its owner sees or that receivers get.';
comment on column webhook.changed_in is
    'The transaction that wrote the row last, by which nodes find what others changed. Not made of the events.';

-- What webhooks sign with, encrypted. Not a read model, because secrets are in no event. It is never rebuilt.
create table webhook_secret (
    webhook_id  uuid        not null,
    number      integer     not null,
    sealed      bytea       not null,
    key_version integer     not null,
    valid_from  timestamptz not null,
    valid_until timestamptz,
    primary key (webhook_id, number)
);
comment on column webhook_secret.number is 'Counts up; the highest is the newest.';
comment on column webhook_secret.sealed is 'AES-256-GCM: a nonce of 12 bytes, then the ciphertext with its tag.';
comment on column webhook_secret.valid_until is 'Null for the newest.';

-- The values of webhooks' own headers, encrypted, because they may be credentials. Not a read model either.
create table webhook_header (
    webhook_id  uuid    primary key,
    sealed      bytea   not null,
    key_version integer not null
);
comment on column webhook_header.sealed is 'As webhook_secret.sealed; within is a JSON object of names and values.';
