import { type EntityManager, query, sql } from '@sophia/database';
import { type EventData, publish } from '@sophia/events';
import { isoTime } from '@sophia/subgraph-kit';

type CallData = EventData<'gong.call.changed'>;

/** Publishes the current state of these calls. */
export async function publishCalls(em: EntityManager, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const rows = await query<CallData>(
    em,
    sql`select c.id, c.gong_call_id as "gongCallId", c.title, c.url, c.started_at as "startedAt",
       c.duration_seconds as "durationSeconds", c.direction, c.system, c.language, c.is_private as "isPrivate",
       c.transcript_available as "transcriptAvailable", c.brief, c.host_id as "hostUserId",
       c.crm_references as "crmReferences", false as deleted,
       coalesce((
         select json_agg(json_build_object(
           'id', p.id, 'name', p.name, 'email', p.email, 'title', p.title, 'phone', p.phone,
           'affiliation', p.affiliation,
           'userId', p.gong_user_id, 'isHost', p.is_host, 'crmReferences', p.crm_references) order by p.position)
         from gong.gong_parties p where p.call_id = c.id
       ), '[]') as parties
     from gong.gong_calls c where c.id = any(${ids}::uuid[]) order by c.id`,
  );
  await publish(
    em,
    rows.map((call) => ({
      type: 'gong.call.changed' as const,
      subject: call.id,
      data: { ...call, startedAt: isoTime(call.startedAt) },
    })),
  );
}
