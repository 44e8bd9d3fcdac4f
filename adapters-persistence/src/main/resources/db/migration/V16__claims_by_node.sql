-- What a node that has died held is found by its name, and what outlived its lease without reading all that is on its way.

drop index schedule_claimed;
create index schedule_claimed on schedule (claimed_by, claimed_until) where claim is not null;
