-- Request bins: a tool for trying webhooks out. No events lie behind them; they may be thrown away at any time.
create table request_bin (
    id               uuid        primary key,
    account_id       uuid        not null,
    name             text        not null,
    status           integer     not null,
    delay_ms         integer     not null,
    fail_first       integer     not null,
    body             text,
    behaves_from     bigint      not null default 0,
    created_at       timestamptz not null,
    received         bigint      not null default 0,
    last_received_at timestamptz
) with (fillfactor = 50);
create index request_bin_of_account on request_bin (account_id, id);
comment on column request_bin.behaves_from is 'The number of the last request before its behaviour was set: what fails first is counted from there.';

create table bin_request (
    bin_id      uuid        not null references request_bin on delete cascade,
    number      bigint      not null,
    received_at timestamptz not null,
    method      text        not null,
    query       text,
    headers     text        not null,
    message     text,
    body        bytea       not null,
    body_size   integer     not null,
    signature   text        not null,
    status      integer     not null,
    primary key (bin_id, number)
);
comment on table bin_request is 'The last 500 requests of each bin; may hold personal data.';
comment on column bin_request.headers is 'A line each, name and value separated by a colon and a space.';
