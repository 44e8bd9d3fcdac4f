-- A preference of members, as developer_mode is.
alter table member add column webhook_cards boolean not null default false;
comment on column member.webhook_cards is 'Whether they see webhooks as cards, or in a list.';
