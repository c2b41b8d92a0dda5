import { type EntityManager, erasedText, query, sql } from '@sophia/database';

/** Replaces what erased people said in these calls. When they spoke stays. Returns what it was. */
export const eraseWords = (
  em: EntityManager,
  callIds: readonly string[],
): Promise<{ call_id: string; text: string }[]> =>
  query(
    em,
    sql`with said as (
       select segment.tenant_id, segment.call_started_at, segment.id, segment.text
       from gong.gong_parties party
       join gong.gong_calls call on call.id = party.call_id
       join gong.transcript_segments segment on segment.tenant_id = party.tenant_id
         and segment.call_started_at = call.started_at and segment.call_id = call.id and segment.party_id = party.id
       where party.call_id = any(${[...callIds]}::uuid[]) and party.is_erased and segment.text <> ${erasedText}
     )
     update gong.transcript_segments segment set text = ${erasedText}, updated_at = now() from said
     where segment.tenant_id = said.tenant_id and segment.call_started_at = said.call_started_at and segment.id = said.id
     returning segment.call_id, said.text`,
  );
