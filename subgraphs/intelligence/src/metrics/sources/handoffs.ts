import { sql } from '@sophia/database';
import { defineSource } from './source.ts';

/** Hand-offs from a call to talk in support, on the day that the talk began. */
export const handoffs = defineSource({
  name: 'handoffs',
  number: 7,
  grain: 'a hand-off from a call to support, on the day that the talk in support began',
  facts: 'handoffs',
  dimensions: { account: 'one' },
  parts: {
    handoffs: sql`1`,
    hours: sql`i.hours_between`,
    rated: sql`(i.quality is not null)::int`,
    quality: sql`i.quality`,
  },
  records: ({ from, to, dayOf }) => sql`
    select ${dayOf(sql`h.began_at`)} as day, h.account_id, null::text as currency, h.hours_between, h.quality
    from intelligence.handoffs h where h.began_at >= ${from} and h.began_at < ${to}`,
});
