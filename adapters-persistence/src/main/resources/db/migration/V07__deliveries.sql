-- Read models of the deliveries, all of them rebuilt by a replay, but for attempt_exchange and purge.
--
-- delivery, attempt and attempt_exchange are partitioned by day. A delivery's id begins with 48 bits of time, so a day is a range of
-- ids and the primary key needs no second column. Days are made ahead by Days; what belongs to no day lands in the default partition.

create table delivery (
    id               uuid        not null primary key,
    account_id       uuid        not null,
    webhook_id       uuid        not null,
    event_id         uuid        not null,
    origin_id        uuid        not null,
    type             text        not null,
    action           text        not null,
    graph            text,
    entity_id        text        not null,
    trigger          text        not null,
    actor            text,
    created_at       timestamptz not null,
    -- From here on an outcome changes it. No index may contain or mention any of these, or updates stop being heap-only.
    status           text        not null,
    attempts         integer     not null,
    sent_at          timestamptz,
    called_off_at    timestamptz,
    next_attempt_at  timestamptz,
    exhausted_reason text,
    requested_by     text,
    version          text,
    last_at          timestamptz,
    last_code        integer,
    last_failure     text,
    last_ms          integer
) partition by range (id);
comment on table delivery is 'One row for each event owed to a webhook. Fillfactor 45: the row is updated once or more, in place.';
comment on column delivery.account_id is 'The owner of the webhook: who sees the delivery.';
comment on column delivery.origin_id is 'The account where the event happened.';
comment on column delivery.sent_at is 'The first attempt; usage counts the delivery in the minute of this moment.';
comment on column delivery.called_off_at is 'When it ended without any attempt.';
comment on column delivery.requested_by is 'Who asked for the attempt that is outstanding.';
create index delivery_by_entity on delivery (entity_id, id);
create table delivery_default partition of delivery default with (fillfactor = 45);

create table attempt (
    delivery_id     uuid        not null,
    number          integer     not null,
    account_id      uuid        not null,
    webhook_id      uuid        not null,
    type            text        not null,
    action          text        not null,
    graph           text,
    test            boolean     not null,
    status          text        not null,
    trigger         text        not null,
    actor           text,
    at              timestamptz not null,
    code            integer,
    failure         text,
    duration_ms     integer,
    version         text,
    next_attempt_at timestamptz,
    primary key (delivery_id, number)
) partition by range (delivery_id);
comment on table attempt is 'One row for each attempt, written once. It is also what keeps the deliveries in the order in which they were sent.';
comment on column attempt.number is '1 for the first. 0 is no attempt: it marks when a delivery ended without one, so that it has a place in the list.';
create index attempt_by_account on attempt (account_id, at, delivery_id, number);
create index attempt_by_webhook on attempt (webhook_id, at, delivery_id, number);
create index attempt_not_accepted on attempt (account_id, at, delivery_id, number) where status <> 'success';
create table attempt_default partition of attempt default;

create table attempt_exchange (
    delivery_id      uuid    not null,
    number           integer not null,
    url              text    not null,
    request_headers  text    not null,
    response_headers text,
    response_body    bytea,
    truncated        boolean not null,
    primary key (delivery_id, number)
) partition by range (delivery_id);
comment on table attempt_exchange is 'What was sent and what came back, as long as the delivery log is kept. Not part of the event log.';
comment on column attempt_exchange.request_headers is 'One line a header, "name: value"; sensitive values are masked before they are written.';
create table attempt_exchange_default partition of attempt_exchange default;

-- Deltas, not states: a bucket of a node may be negative, the sum over the nodes is right.
create table usage_minute (
    account_id            uuid        not null,
    minute                timestamptz not null,
    webhook_id            uuid        not null,
    type                  text        not null,
    action                text        not null,
    node                  integer     not null,
    sent                  integer     not null,
    success               integer     not null,
    failed                integer     not null,
    exhausted             integer     not null,
    first_attempt_success integer     not null,
    attempts              integer     not null,
    attempt_errors        integer     not null,
    latency               integer[]   not null,
    primary key (account_id, minute, webhook_id, type, action, node)
) with (fillfactor = 50);
comment on table usage_minute is 'Counts by the minute. Deliveries count in the minute of their first attempt, attempts and latencies in their own. No tests.';
comment on column usage_minute.node is 'Each node counts in rows of its own, so that nodes do not wait for each other.';
comment on column usage_minute.latency is 'Attempts by duration; the bounds are those of LatencyHistogram.';

create table usage_hour (
    account_id            uuid        not null,
    hour                  timestamptz not null,
    webhook_id            uuid        not null,
    type                  text        not null,
    action                text        not null,
    sent                  bigint      not null,
    success               bigint      not null,
    failed                bigint      not null,
    exhausted             bigint      not null,
    first_attempt_success bigint      not null,
    attempts              bigint      not null,
    attempt_errors        bigint      not null,
    latency               bigint[]    not null,
    primary key (account_id, hour, webhook_id, type, action)
);
comment on table usage_hour is 'Old minutes, summed up and moved here; kept without limit. Whoever sums adds both tables.';

-- The casts make both halves alike; only then does PostgreSQL leave out the columns that a query does not ask for.
create view usage_bucket as
select account_id, minute as at, webhook_id, type, action,
       sent::bigint, success::bigint, failed::bigint, exhausted::bigint, first_attempt_success::bigint,
       attempts::bigint, attempt_errors::bigint, latency::bigint[]
from usage_minute
union all
select account_id, hour, webhook_id, type, action,
       sent, success, failed, exhausted, first_attempt_success, attempts, attempt_errors, latency
from usage_hour;

-- What retention has taken away, so that a page can say since when.
create table purge (
    class      text        not null,
    account_id uuid,
    up_to      timestamptz not null,
    at         timestamptz not null,
    rows       bigint      not null
);
create unique index purge_once on purge (class, up_to, account_id) nulls not distinct;
comment on column purge.account_id is 'The account whose own retention was meant; null for the installation''s.';
