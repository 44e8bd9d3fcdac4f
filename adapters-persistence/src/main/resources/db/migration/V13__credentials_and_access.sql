-- Keys that end by themselves.
alter table api_key add column expires_at timestamptz;
comment on column api_key.expires_at is 'Opens nothing from then on; null for never.';

-- Who read what receivers were sent, or what was kept of it. Written, each in a transaction of its own, before the content is shown.
create table access_record (
    id         uuid        primary key,
    at         timestamptz not null,
    account_id uuid        not null,
    actor      text        not null,
    what       text        not null,
    route      text        not null,
    request_id text
);
create index access_record_of_account on access_record (account_id, id);
create index access_record_by_time on access_record (at);
comment on column access_record.id is 'A UUID of version 7: in the order of time.';
comment on column access_record.account_id is 'Whose content was read; the reader may stand above it.';
comment on column access_record.what is 'What was read, such as a delivery or a request bin: kind and id.';
