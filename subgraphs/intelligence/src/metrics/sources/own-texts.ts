import { sql } from '@sophia/database';
import { wroteToThem } from '../../store/whose-words.ts';
import { defineSource } from './source.ts';

/**
 * Our messages and e-mails about a topic, on their day, and whether we had sent the same text before. A change of one marks
 * the day of the next one with its text.
 */
export const ownTexts = defineSource({
  name: 'own_texts',
  number: 12,
  grain: 'a message or e-mail of ours about a topic, on its day',
  facts: 'interactions',
  dimensions: { account: 'one', employee: 'many', topic: 'many' },
  parts: { texts: sql`1`, reused: sql`i.is_reused::int` },
  records: ({ from, to, dayOf }) => sql`
    select ${dayOf(sql`o.occurred_at`)} as day, o.account_id, o.employee_ids, o.topics as topic_items, null::text as currency,
      exists (
        select from intelligence.interaction_analyses e
        where e.tenant_id = o.tenant_id and e.text_digest = o.text_digest and e.topics <> '{}' and ${wroteToThem('e')}
          and (e.occurred_at, e.interaction_id) < (o.occurred_at, o.interaction_id)
      ) as is_reused
    from intelligence.interaction_analyses o
    where ${wroteToThem('o')} and o.topics <> '{}' and o.text_digest is not null
      and o.occurred_at >= ${from} and o.occurred_at < ${to}`,
});
