import { sql } from '@sophia/database';
import { leastConfidence } from '../../common/least-confidence.ts';
import { callKind } from '../../facts/call-kind.ts';
import { objectionCategory } from '../../objections/categories.ts';
import { isHandledInCall } from '../../objections/handled.ts';
import { spokenByThem } from '../../store/whose-words.ts';
import { defineSource } from './source.ts';

/** Objections of customers in recorded calls. Their employee is the host of the call, their account that of the source. */
export const callObjections = defineSource({
  name: 'call_objections',
  number: 2,
  grain: 'an objection of a customer in a recorded call, on the day that the call began',
  facts: 'calls',
  dimensions: { account: 'one', employee: 'one', deal: 'one', objection: 'one', call_kind: 'one' },
  parts: { objections: sql`1`, answered: sql`i.is_answered::int` },
  records: ({ from, to, dayOf }) => sql`
    select ${dayOf(sql`c.started_at`)} as day, about.account_id, array_remove(array[host.employee_id], null) as employee_ids,
      array_remove(array[about.deal_id::text], null) as deal_items, array[${objectionCategory(sql`f.sentence`)}] as objection_items,
      array[${callKind(sql`told.title`)}] as call_kind_items,
      null::text as currency, ${isHandledInCall('f')} as is_answered
    from intelligence.call_facts c
    join intelligence.findings f on f.tenant_id = c.tenant_id and f.call_id = c.call_id
    join intelligence.segment_analyses s on s.tenant_id = f.tenant_id and s.segment_id = f.segment_id
    left join intelligence.gong_identities host on host.tenant_id = c.tenant_id and host.identity_id = c.host_user_id
    left join intelligence.gong_identities about on about.tenant_id = c.tenant_id and about.identity_id = c.call_id
    left join intelligence.interaction_analyses told on told.tenant_id = c.tenant_id and told.call_id = c.call_id
    where f.kind = 'OBJECTION' and f.confidence >= ${leastConfidence} and ${spokenByThem('s')}
      and c.started_at >= ${from} and c.started_at < ${to}`,
});
