package io.hooktrail.adapters.persistence.delivery;

/** The statements of the schedule. A held row is due at infinity, so it never stands in the way of what is due. */
final class ScheduleSql {

    static final String INSERT = """
        with me as (select ?::integer as node, now() + ? * interval '1 millisecond' as until, ?::bigint as claim)
        insert into schedule (delivery_id, phase, attempts, retries_used, trigger, next_sequence, webhook_id,
                              account_id, event_id, due_at, claimed_by, claimed_until, claim)
        select r.delivery_id, r.phase, r.attempts, r.retries_used, r.trigger, r.next_sequence, r.webhook_id,
               r.account_id, r.event_id, now(),
               case when r.claimed then me.node end,
               case when r.claimed then me.until end,
               case when r.claimed then me.claim end
        from me, unnest(?::uuid[], ?::smallint[], ?::integer[], ?::smallint[], ?::smallint[], ?::bigint[],
                        ?::uuid[], ?::uuid[], ?::uuid[], ?::boolean[])
             as r(delivery_id, phase, attempts, retries_used, trigger, next_sequence,
                  webhook_id, account_id, event_id, claimed)
        on conflict (delivery_id) do update
           set phase = excluded.phase, attempts = excluded.attempts, retries_used = excluded.retries_used,
               trigger = excluded.trigger, next_sequence = excluded.next_sequence, due_at = excluded.due_at,
               claimed_by = excluded.claimed_by, claimed_until = excluded.claimed_until, claim = excluded.claim
        """;

    static final String MOVE = """
        update schedule s
           set phase = r.phase, attempts = r.attempts, retries_used = r.retries_used, trigger = r.trigger,
               next_sequence = r.next_sequence,
               due_at = case when r.phase = 3 then 'infinity' else now() + r.delay * interval '1 millisecond' end,
               claimed_by = null, claimed_until = null, claim = null
          from unnest(?::uuid[], ?::smallint[], ?::integer[], ?::smallint[], ?::smallint[], ?::bigint[],
                      ?::bigint[])
               as r(delivery_id, phase, attempts, retries_used, trigger, next_sequence, delay)
         where s.delivery_id = any(?) and s.delivery_id = r.delivery_id
        """;

    static final String DELETE = "delete from schedule where delivery_id = any(?)";

    /** Each webhook that has something waiting, found by skipping from one to the next along the index. */
    private static final String WAITING_WEBHOOKS = """
        with recursive waiting(webhook_id) as (
            (select webhook_id from schedule where claim is null order by webhook_id limit 1)
            union all
            select (select s.webhook_id from schedule s
                     where s.claim is null and s.webhook_id > waiting.webhook_id
                     order by s.webhook_id limit 1)
              from waiting where waiting.webhook_id is not null)
        select webhook_id from waiting w where webhook_id is not null and exists (
            select 1 from schedule s where s.claim is null and s.webhook_id = w.webhook_id and \
        """;

    static final String WEBHOOKS_WITH_DUE = WAITING_WEBHOOKS + "s.due_at <= now())";

    static final String WEBHOOKS_WITH_HELD = WAITING_WEBHOOKS + "s.due_at = 'infinity')";

    private static final String TAKE = """
        update schedule s
           set claimed_by = ?, claimed_until = now() + ? * interval '1 millisecond', claim = ?
          from picked where s.delivery_id = picked.delivery_id
        returning s.*
        """;

    static final String CLAIM_DUE = """
        with picked as materialized (
            select row.delivery_id
              from unnest(?::uuid[], ?::integer[]) as wanted(webhook_id, places)
             cross join lateral (
                   select s.delivery_id from schedule s
                    where s.claim is null and s.webhook_id = wanted.webhook_id and s.due_at <= now()
                    order by s.due_at limit wanted.places for update skip locked) as row)
        """ + TAKE;

    static final String CLAIM_WAITING = """
        with picked as materialized (
            select delivery_id from schedule
             where claim is null and webhook_id = ? and due_at < 'infinity'
             order by due_at limit ? for update skip locked)
        """ + TAKE;

    static final String CLAIM_HELD = """
        with picked as materialized (
            select delivery_id from schedule
             where claim is null and webhook_id = ? and due_at = 'infinity'
             order by delivery_id limit ? for update skip locked)
        """ + TAKE;

    /**
     * A node lives while it holds its advisory lock; a stalled one holds it, but its leases run out.
     *
     * <p>The nodes that hold claims are found by skipping from one to the next along the index, and of a living node only
     * what is over is read: nobody looks at the thousands that are on their way.
     */
    static final String CLAIM_ABANDONED = """
        with recursive holder(node) as (
            (select claimed_by from schedule where claim is not null order by claimed_by limit 1)
            union all
            select (select s.claimed_by from schedule s
                     where s.claim is not null and s.claimed_by > holder.node
                     order by s.claimed_by limit 1)
              from holder where holder.node is not null),
        living(node) as (
            select objid::bigint from pg_locks
             where locktype = 'advisory' and classid = ? and granted
               and database = (select oid from pg_database where datname = current_database())),
        picked as materialized (
            select row.delivery_id
              from (select node, node = ? or node in (select node from living) as lives
                      from holder where node is not null) as h
             cross join lateral (
                   select s.delivery_id from schedule s
                    where s.claim is not null and s.claimed_by = h.node
                      and s.claimed_until < case when h.lives then now() else 'infinity' end
                    order by s.claimed_until limit ? for update skip locked) as row
             limit ?)
        """ + TAKE;

    static final String LOCK =
            "select delivery_id, claim from schedule where delivery_id = any(?) order by delivery_id for update";

    static final String LOCK_ONE = "select claim is not null from schedule where delivery_id = ? for update";

    static final String RENEW = """
        update schedule set claimed_until = now() + ? * interval '1 millisecond'
         where claimed_by = ? and claim = any(?)
        """;

    private ScheduleSql() {}
}
