-- Whose stream an event belongs to, so that an account's history is one walk along an index.
alter table domain_event add column account_id uuid;
comment on column domain_event.account_id is 'Whose stream it is; null for what concerns the whole installation. Who acted, and for which account, is in meta_data.';

-- What was stored before belongs to the account that its stream began in, which the first event says: an account is its own,
-- most others name theirs, and the rest (bookings, types of events) began in the account that was acted for. Read as json,
-- not jsonb: only these two members matter, and what else stands there need not be text that PostgreSQL can hold.
update domain_event event set account_id = stream.owner
from (select aggregate_identifier,
             case type when 'account' then aggregate_identifier
                       else coalesce(convert_from(payload, 'UTF8')::json ->> 'account',
                                     convert_from(meta_data, 'UTF8')::json ->> 'account')
             end::uuid as owner
      from domain_event where sequence_number = 0) stream
where event.aggregate_identifier = stream.aggregate_identifier;

create index domain_event_of_account on domain_event (account_id, global_index);
