-- Entities as they were last heard of: a read model, made of the events of the streams "entity".
create table entity (
    account_id  uuid        not null,
    type        text        not null,
    entity_id   text        not null,
    last_action text        not null,
    occurred_at timestamptz not null,
    changed_at  timestamptz not null,
    created_at  timestamptz not null,
    changes     bigint      not null,
    primary key (account_id, type, entity_id)
) with (fillfactor = 70);
comment on table entity is 'No index but the key: every change is then a HOT update.';

-- What accounts have registered: a read model, made of the events of the streams "event-type".
create table event_type (
    account_id     uuid        not null,
    type           text        not null,
    actions        text[]      not null,
    schema_version integer,
    schema         text,
    example        text,
    deprecated     boolean     not null default false,
    changed_at     timestamptz not null,
    primary key (account_id, type)
);
