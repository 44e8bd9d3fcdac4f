alter table attempt_exchange add column reason text;
comment on column attempt_exchange.reason is 'What exactly was wrong where the class of the failure leaves it open, such as CERTIFICATE_EXPIRED.';
