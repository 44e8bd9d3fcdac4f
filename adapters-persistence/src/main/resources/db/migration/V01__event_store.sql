-- The event store: the one table that is never changed and never pruned.
create table domain_event (
    global_index         bigint generated always as identity primary key,
    event_identifier     uuid        not null,
    aggregate_identifier text        not null,
    sequence_number      bigint      not null,
    type                 text        not null,
    recorded_at          timestamptz not null,
    payload_type         text        not null,
    payload_revision     text,
    payload              bytea       not null,
    meta_data            bytea       not null,
    unique (aggregate_identifier, sequence_number),
    unique (event_identifier)
);
comment on table domain_event is 'Facts, under stored names and revisions; no secrets, no payloads of webhooks, no personal data.';
comment on column domain_event.payload_type is 'The stored name of the event, such as delivery.retry-planned; never a class name.';

-- Where streaming processors and replays stand.
create table token_entry (
    processor_name text    not null,
    segment        integer not null,
    token          bytea,
    token_type     text,
    timestamp      text,
    owner          text,
    primary key (processor_name, segment)
);

-- Slow processes (Axon sagas) and what they wait for.
create table saga_entry (
    saga_id         text primary key,
    revision        text,
    saga_type       text,
    serialized_saga bytea
);
create table association_value_entry (
    id                bigint generated always as identity primary key,
    association_key   text,
    association_value text,
    saga_id           text,
    saga_type         text
);
create index association_value_by_value on association_value_entry (saga_type, association_key, association_value);
create index association_value_by_saga on association_value_entry (saga_id, saga_type);

-- Durable deadlines (db-scheduler).
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
