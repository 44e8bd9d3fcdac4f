-- Fills the tables as if so many deliveries had been made within so many days. The settings fill.* say for whom.
-- Webhooks and types are skewed, five in a hundred first attempts fail, half of what fails is delivered later.
select setseed(0.42);

create function pg_temp.first_id(at timestamptz) returns uuid language sql immutable as $$
    select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid
$$;

do $$
declare
    day date;
    part text;
begin
    for day in select d::date from generate_series(current_date - current_setting('fill.days')::int - 1, current_date, interval '1 day') d loop
        foreach part in array array['delivery', 'attempt', 'attempt_exchange', 'content'] loop
            execute format('create table if not exists %I partition of %I for values from (%L) to (%L)%s',
                part || to_char(day, '_YYYYMMDD'), part, pg_temp.first_id(day), pg_temp.first_id(day + 1),
                case part when 'delivery' then ' with (fillfactor = 45)' else '' end);
        end loop;
    end loop;
end
$$;

create temp table made as
select n, at, webhook_id, type,
       case when type = 'license' then 'assigned' else (array['update', 'create', 'confirmed', 'cancelled'])[action] end as action,
       (prefix || '8' || substr(hash, 1, 3) || '8' || substr(hash, 4, 15))::uuid as id,
       (prefix || '7' || substr(hash, 1, 3) || '9' || substr(hash, 4, 15))::uuid as event_id,
       'e-' || (n::bigint * 7919) % 200000 as entity_id,
       case when n > all_of_them - 100 then 'pending'
            when n > all_of_them - 400 then 'failed'
            when luck < 0.98 then 'success'
            when luck < 0.981 then 'cancelled'
            else 'exhausted' end as status,
       case when n > all_of_them - 100 then 0
            when n > all_of_them - 400 then 1
            when luck < 0.95 then 1
            when luck < 0.97 then 2
            when luck < 0.981 then 3
            else 4 end as attempts,
       (array[200, 200, 200, 200, 200, 200, 200, 201, 202, 204])[1 + n % 10] as code,
       (array[500, 500, 500, 500, 503, 503, 404, 429, null, null])[1 + (n / 7) % 10] as error,
       (5 + 200 * random() * random())::int as ms
from (
    select n, at, luck, all_of_them,
           lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') as prefix, md5(n::text) as hash,
           hooks[1 + floor(cardinality(hooks) * power(random(), 3))::int] as webhook_id,
           case when n % 20000 = 0 then 'license'
                else (array['booking', 'client', 'invoice', 'ticket', 'class_session', 'product', 'attendance', 'user', 'staff',
                            'venue', 'order', 'payment'])[1 + floor(12 * random() * random())::int] end as type,
           1 + floor(4 * random() * random())::int as action
    from (
        select n, current_setting('fill.deliveries')::int as all_of_them, random() as luck,
               current_setting('fill.webhooks')::uuid[] as hooks,
               date_trunc('milliseconds', now() - make_interval(days => current_setting('fill.days')::int)
                   * (1 - n / current_setting('fill.deliveries')::float8)) as at
        from generate_series(1, current_setting('fill.deliveries')::int) n) drawn) placed;

create temp table tried as
select made.id, made.webhook_id, made.type, made.action, made.at as made_at, number,
       made.at + interval '12 milliseconds' + (array[0, 2, 8, 26])[number] * interval '1 minute' as at,
       case when number = attempts and status = 'success' then 'success' else 'failed' end as status,
       case when number = attempts and status = 'success' then code else error end as code,
       case when number = attempts and status = 'success' then null when error is null then 'CONNECT_REFUSED'
            else 'HTTP_STATUS' end as failure, ms
from made, generate_series(1, made.attempts) number;

insert into attempt (delivery_id, number, account_id, webhook_id, type, action, test, status, trigger, actor, at, code, failure,
                     duration_ms, version)
select id, number, current_setting('fill.account')::uuid, webhook_id, type, action, false, status, 'AUTOMATIC', null, at, code,
       failure, ms, 'v2'
from tried order by id, number;

insert into delivery (id, account_id, webhook_id, event_id, origin_id, type, action, entity_id, trigger, actor, created_at, status,
                      attempts, sent_at, next_attempt_at, exhausted_reason, version, last_at, last_code, last_failure, last_ms)
select made.id, account, made.webhook_id, event_id, account, made.type, made.action, entity_id, 'AUTOMATIC', 'key:filling',
       made.at, made.status, attempts, case when attempts > 0 then made.at + interval '12 milliseconds' end,
       case when made.status = 'failed' then now() + interval '1 day' end,
       case when made.status = 'exhausted' then 'RETRIES_USED_UP' end, 'v2', last.at, last.code, last.failure, last.ms
from made cross join (select current_setting('fill.account')::uuid as account) owner
left join tried last on last.id = made.id and last.number = made.attempts
order by made.id;

insert into schedule (delivery_id, webhook_id, account_id, event_id, phase, attempts, retries_used, trigger, next_sequence, due_at)
select id, webhook_id, current_setting('fill.account')::uuid, event_id, attempts, attempts, attempts, 0, 1 + attempts,
       now() + interval '1 day'
from made where status in ('pending', 'failed');

insert into attempt_subject select distinct current_setting('fill.account')::uuid, type, action from made
on conflict do nothing;

-- Facts and contents of the newest 30 days: what is older has no content any more.
insert into domain_event (event_identifier, aggregate_identifier, sequence_number, type, account_id, recorded_at, payload_type,
                          payload_revision, payload, meta_data)
select event_id, account || '/' || type || '/' || entity_id, n, 'entity', account::uuid, at, 'entity.transitioned', '1',
       convert_to(json_build_object('id', account || '/' || type || '/' || entity_id, 'account', account, 'type', type, 'action',
           action, 'occurred_at', to_char(at - interval '1 second', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'at',
           to_char(at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text, 'UTF8'),
       convert_to(json_build_object('actor', 'key:filling', 'account', account)::text, 'UTF8')
from made, current_setting('fill.account') account
where at > now() - interval '30 days' order by n;

insert into content (event_id, account_id, type, action, entity_id, occurred_at, json)
select event_id, current_setting('fill.account')::uuid, type, action, entity_id, at,
       convert_to(json_build_object('id', entity_id, 'name', md5(entity_id), 'note', repeat('lorem ipsum ', 20))::text, 'UTF8')
from made where at > now() - interval '30 days' order by event_id;

insert into usage_minute (account_id, minute, webhook_id, type, action, node, sent, success, failed, exhausted,
                          first_attempt_success, attempts, attempt_errors, latency)
select current_setting('fill.account')::uuid, minute, webhook_id, type, action, 1, sum(sent), sum(success), sum(failed),
       sum(exhausted), sum(first), sum(attempts), sum(errors),
       array_fill(0, array[9]) || array[sum(attempts)::int] || array_fill(0, array[20])
from (
    select date_trunc('minute', at + interval '12 milliseconds') as minute, webhook_id, type, action, 1 as sent,
           (status = 'success')::int as success, (status = 'failed')::int as failed,
           (status in ('exhausted', 'cancelled'))::int as exhausted,
           (status = 'success' and attempts = 1)::int as first, 0 as attempts, 0 as errors
    from made where attempts > 0
    union all
    select date_trunc('minute', at), webhook_id, type, action, 0, 0, 0, 0, 0, 1, (status <> 'success')::int from tried) counted
group by minute, webhook_id, type, action
order by minute, webhook_id, type, action;
