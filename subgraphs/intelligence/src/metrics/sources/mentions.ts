import { sql } from '@sophia/database';
import { defineSource } from './source.ts';

/** Interactions that name something, on the day that they took place. Calls count once, whoever said it. */
const mentions = (name: string, column: string) =>
  defineSource({
    name,
    facts: 'interactions',
    dimensions: { account: 'one', employee: 'many', item: 'many' },
    parts: { interactions: sql`1` },
    records: ({ from, to, dayOf }) => sql`
      select ${dayOf(sql`i.occurred_at`)} as day, i.account_id, i.employee_ids,
        array(select distinct unnest(${sql.ref(`i.${column}`)})) as items, null::text as currency
      from intelligence.interaction_analyses i
      where i.occurred_at >= ${from} and i.occurred_at < ${to} and ${sql.ref(`i.${column}`)} <> '{}'`,
  });

export const competitorMentions = mentions('competitor_mentions', 'competitors');
export const softwareMentions = mentions('software_mentions', 'property_software');
export const topicMentions = mentions('topic_mentions', 'topics');
