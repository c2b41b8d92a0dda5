import { type EntityManager, query, sql, toDatabaseJson } from '@sophia/database';
import type { ReadEvent } from '@sophia/events';

type DealEvent = ReadEvent<'deal.changed'>;

/**
 * Replaces the moves of deals by those of their newest event, and keeps the time at which each was first told. Call it
 * after the deals are written. An event of an earlier version has no moves, and changes none.
 */
export async function saveDealMoves(em: EntityManager, tenant: string, events: readonly DealEvent[]): Promise<void> {
  const told = events
    .filter(({ data }) => data.stageMoves !== undefined)
    .toSorted((a, b) => Date.parse(a.time) - Date.parse(b.time));
  if (told.length === 0) return;
  const newest = [...new Map(told.map((event) => [event.data.id, event])).values()];
  const current = newest.map(({ data, time }) => ({ deal_id: data.id, time }));
  const moves = sql`json_to_recordset(${toDatabaseJson(newest.flatMap(movesOf))}::json) as move(
    deal_id uuid, changed_at timestamptz, from_stage text, stage text, amount numeric, currency text, place int)`;
  const currentDeals = sql`
    select deal.deal_id from json_to_recordset(${toDatabaseJson(current)}::json) as event(deal_id uuid, time timestamptz)
    join intelligence.deal_facts deal on deal.deal_id = event.deal_id and deal.recorded_at <= event.time`;
  await query(
    em,
    sql`delete from intelligence.deal_moves old where old.deal_id in (${currentDeals}) and not exists (
       select from ${moves}
       where move.deal_id = old.deal_id and move.changed_at = old.changed_at and move.stage = old.stage
     )`,
  );
  await query(
    em,
    sql`insert into intelligence.deal_moves as old
       (tenant_id, deal_id, changed_at, from_stage, stage, amount, currency, place, recorded_at)
     select ${tenant}, deal_id, changed_at, from_stage, stage, amount, currency, place, 'infinity'
     from ${moves} where deal_id in (${currentDeals})
     on conflict (tenant_id, deal_id, changed_at, stage) do update
       set from_stage = excluded.from_stage, amount = excluded.amount, currency = excluded.currency,
         place = excluded.place
       where row(old.from_stage, old.amount, old.currency, old.place) is distinct from
         row(excluded.from_stage, excluded.amount, excluded.currency, excluded.place)`,
  );
  await dateMoves(em, told);
}

/** Sets the time at which each move was first told. */
async function dateMoves(em: EntityManager, events: readonly DealEvent[]): Promise<void> {
  const first = new Map<string, object>();
  for (const event of events.toReversed()) {
    for (const { deal_id, changed_at, stage } of movesOf(event)) {
      first.set(`${deal_id} ${changed_at} ${stage}`, { deal_id, changed_at, stage, time: event.time });
    }
  }
  await query(
    em,
    sql`update intelligence.deal_moves move set recorded_at = first.time
     from json_to_recordset(${toDatabaseJson([...first.values()])}::json)
       as first(deal_id uuid, changed_at timestamptz, stage text, time timestamptz)
     where move.deal_id = first.deal_id and move.changed_at = first.changed_at and move.stage = first.stage
       and move.recorded_at > first.time`,
  );
}

/** Moves of an event as rows. Of two moves to one stage at one moment, the last counts. */
function movesOf({ data }: DealEvent) {
  const rows = (data.stageMoves ?? []).map(({ changedAt, fromStage, stage, amount, currency }, place) => ({
    deal_id: data.id,
    changed_at: new Date(changedAt).toISOString(),
    from_stage: fromStage,
    stage,
    amount,
    currency,
    place,
  }));
  return [...new Map(rows.map((row) => [`${row.changed_at} ${row.stage}`, row])).values()];
}
