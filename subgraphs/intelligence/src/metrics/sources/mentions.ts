import { sql } from '@sophia/database';
import { defineSource } from './source.ts';

/** Interactions that name something, on the day that they took place. Calls count once, whoever said it. */
const mentions = (item: 'competitor' | 'software' | 'topic', number: number, column: string) =>
  defineSource({
    name: `${item}_mentions`,
    number,
    grain: 'an interaction that names one, on the day that it took place',
    facts: 'interactions',
    dimensions: { account: 'one', employee: 'many', [item]: 'many' },
    parts: { interactions: sql`1` },
    records: ({ from, to, dayOf }) => sql`
      select ${dayOf(sql`i.occurred_at`)} as day, i.account_id, i.employee_ids,
        ${sql.ref(`i.${column}`)} as ${sql.ref(`${item}_items`)}, null::text as currency
      from intelligence.interaction_analyses i
      where i.occurred_at >= ${from} and i.occurred_at < ${to} and ${sql.ref(`i.${column}`)} <> '{}'`,
  });

export const competitorMentions = mentions('competitor', 16, 'competitors');
export const softwareMentions = mentions('software', 17, 'property_software');
export const topicMentions = mentions('topic', 18, 'topics');
