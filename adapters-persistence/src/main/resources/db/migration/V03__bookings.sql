-- Bookings as they are now: a read model, made of the events of the streams "booking".
create table booking (
    id                uuid        primary key,
    account_id        uuid        not null,
    graph             text        not null,
    state             text        not null,
    ended             boolean     not null,
    start_at          timestamptz not null,
    end_at            timestamptz not null,
    hold_ms           bigint,
    complete_after_ms bigint,
    max_seats         integer,
    current_seats     integer     not null default 0,
    min_booking_ms    bigint,
    max_booking_ms    bigint,
    min_cancel_ms     bigint,
    owner_booking_id  uuid,
    reservation_id    uuid,
    predecessor_id    uuid,
    successor_id      uuid,
    created_at        timestamptz not null,
    updated_at        timestamptz not null
) with (fillfactor = 80);
create index booking_by_creation on booking (account_id, created_at, id);
create index booking_seat on booking (owner_booking_id) where owner_booking_id is not null;
comment on column booking.ended is 'Nothing can happen to it any more.';
comment on column booking.hold_ms is 'How long it waits to be paid, or a reservation to be used; null where nothing is waited for.';
comment on column booking.complete_after_ms is 'How long after its end it is completed; null if not by itself.';

-- The states that each booking went through: a read model too.
create table booking_transition (
    event_id   uuid        primary key,
    booking_id uuid        not null,
    from_state text,
    to_state   text        not null,
    at         timestamptz not null,
    actor      text        not null
);
create index booking_transition_of_booking on booking_transition (booking_id, at);

-- Personal data of bookings: not a read model, because it is in no event. It is never rebuilt, and erased with its booking.
create table booking_details (
    booking_id uuid primary key,
    zone       text not null,
    customer   json,
    occasion   json not null,
    calendar   json not null
);
comment on column booking_details.customer is 'Null for a class.';

-- What was said with an action: as booking_details.
create table booking_note (
    event_id   uuid primary key,
    booking_id uuid not null,
    message    text not null
);
create index booking_note_of_booking on booking_note (booking_id);
