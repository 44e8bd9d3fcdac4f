-- The keys that webhook secrets and headers are encrypted with: not the keys, but how to recognise them.
create table secret_key (
    version       integer     primary key,
    check_value   bytea       not null unique,
    first_seen_at timestamptz not null default now()
);
comment on table secret_key is 'One row a key, in the order in which a node first had it. Holds nothing that opens anything.';
comment on column secret_key.check_value is 'HMAC-SHA256 of a constant, made with the key: a node that has the key makes the same.';

alter table webhook_secret add column sealed_private_key bytea;
alter table webhook_secret add column public_key bytea;
comment on column webhook_secret.sealed_private_key is 'The Ed25519 seed of the key pair for v1a, encrypted as the secret is.';
comment on column webhook_secret.public_key is 'The Ed25519 public key, 32 bytes; no secret.';

-- What was encrypted before keys had versions is version 0: it is re-encrypted after the next start.
update webhook_secret set key_version = 0;
update webhook_header set key_version = 0;
create index webhook_secret_by_key on webhook_secret (key_version);
create index webhook_header_by_key on webhook_header (key_version);

alter table webhook add column signature_schemes text[] not null default '{v1}';
