-- For looks back over months. usage_quarter and usage_webhook_day are sums of the rows of usage_hour, so that a trend and the error
-- rates of a page of webhooks read a row a quarter of an hour and a row a day, whatever the number of webhooks and types. They are
-- written when old minutes are moved, never while deliveries go.

create table usage_quarter (
    account_id            uuid        not null,
    quarter               timestamptz not null,
    sent                  bigint      not null,
    success               bigint      not null,
    failed                bigint      not null,
    exhausted             bigint      not null,
    first_attempt_success bigint      not null,
    attempts              bigint      not null,
    attempt_errors        bigint      not null,
    primary key (account_id, quarter)
);
comment on table usage_quarter is 'Old minutes of an account, of all its webhooks and types. Every zone''s day begins with a quarter of an hour.';

create table usage_webhook_day (
    webhook_id     uuid   not null,
    day            date   not null,
    attempts       bigint not null,
    attempt_errors bigint not null,
    primary key (webhook_id, day)
);
comment on table usage_webhook_day is 'Old minutes of a webhook, by the day of UTC.';

-- What was moved before is known by the hour.
insert into usage_quarter
select account_id, hour, sum(sent), sum(success), sum(failed), sum(exhausted), sum(first_attempt_success), sum(attempts),
       sum(attempt_errors)
from usage_hour group by account_id, hour;

insert into usage_webhook_day
select webhook_id, (hour at time zone 'UTC')::date, sum(attempts), sum(attempt_errors) from usage_hour group by 1, 2;

-- As usage_bucket, where neither webhook nor type matter.
create view usage_total as
select account_id, minute as at, sent::bigint, success::bigint, failed::bigint, exhausted::bigint,
       first_attempt_success::bigint, attempts::bigint, attempt_errors::bigint
from usage_minute
union all
select account_id, quarter, sent, success, failed, exhausted, first_attempt_success, attempts, attempt_errors
from usage_quarter;

-- What is rare among attempts is found as quickly as what is frequent.
create index attempt_by_subject on attempt (account_id, type, action, at, delivery_id, number);

create table attempt_subject (
    account_id uuid not null,
    type       text not null,
    action     text not null,
    primary key (account_id, type, action)
);
comment on table attempt_subject is 'What attempts were made about, ever. A node writes what it did not know yet.';

insert into attempt_subject select distinct account_id, type, action from attempt;

-- Failures of months are counted without a look at the attempts themselves.
drop index attempt_not_accepted;
create index attempt_not_accepted on attempt (account_id, at, delivery_id, number) include (webhook_id, failure, code, test)
    where status <> 'success';
