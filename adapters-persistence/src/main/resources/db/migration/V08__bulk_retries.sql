-- Bulk retries and recoveries, as far as they have come. Rebuilt by a replay.
create table bulk_retry (
    id              uuid        not null primary key,
    account_id      uuid        not null,
    state           text        not null,
    rate_per_second integer,
    matched         integer     not null,
    done            integer     not null default 0,
    refused         integer     not null default 0,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    not_before      timestamptz not null default now()
);
comment on column bulk_retry.refused is 'Of those done: could not be asked for another attempt.';
comment on column bulk_retry.not_before is 'When the next step is due by the rate, by the clock of the database.';
create index bulk_retry_running on bulk_retry (not_before) where state = 'running';

-- The attempts that one asked for: what came of them stands in attempt.
create table bulk_retry_attempt (
    bulk_retry_id uuid    not null,
    delivery_id   uuid    not null,
    number        integer not null,
    primary key (bulk_retry_id, delivery_id)
);
