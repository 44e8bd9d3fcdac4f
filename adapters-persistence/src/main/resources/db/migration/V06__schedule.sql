-- What events say to the outside, verbatim. A day is a range of event ids, because their first 48 bits are their time.
create table content (
    event_id    uuid        not null primary key,
    account_id  uuid        not null,
    type        text        not null,
    action      text        not null,
    graph       text,
    entity_id   text        not null,
    occurred_at timestamptz not null,
    json        bytea       not null
) partition by range (event_id);
create table content_default partition of content default;
comment on table content is 'May hold personal data; has its own retention and can be erased without touching history.';

-- The memory of the delivery saga: one row while something is outstanding.
create table schedule (
    delivery_id   uuid        not null primary key,
    webhook_id    uuid        not null,
    account_id    uuid        not null,
    event_id      uuid        not null,
    phase         smallint    not null,
    attempts      integer     not null,
    retries_used  smallint    not null,
    trigger       smallint    not null,
    next_sequence bigint      not null,
    due_at        timestamptz not null,
    claimed_by    integer,
    claimed_until timestamptz,
    claim         bigint
) with (fillfactor = 50);
comment on column schedule.phase is '0 pending, 1 retrying, 2 resending, 3 held';
comment on column schedule.claimed_by is 'The node that makes the attempt; it holds an advisory lock of this number while it lives.';

-- Fresh rows are claimed in their insert and deleted on success, so they never enter these.
create index schedule_waiting on schedule (webhook_id, due_at) where claim is null;
create index schedule_claimed on schedule (claimed_until) where claim is not null;

-- Numbers of claims: each node takes a block at its start.
create sequence claim_block;
create sequence node_number as integer;

create table idempotency_key (
    account_id  uuid        not null,
    key         text        not null,
    fingerprint text        not null,
    stream      text        not null,
    events      uuid[]      not null,
    deliveries  integer     not null,
    used_at     timestamptz not null default now(),
    primary key (account_id, key)
);
create index idempotency_key_age on idempotency_key (used_at);
