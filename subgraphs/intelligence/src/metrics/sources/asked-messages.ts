import { sql } from '@sophia/database';
import { isUnanswered, wantsAnswer } from '../../facts/our-contact.ts';
import { wroteToUs } from '../../store/whose-words.ts';
import { defineSource } from './source.ts';

/** A customer is to have an answer within this time. */
const answerHours = 24;
/** Days after which it is known of all messages of a day whether they were answered in time. */
export const answersKnownAfterDays = 2;

/**
 * Messages and e-mails of customers that want an answer, on their day, and whether nobody of ours answered in time. The
 * employees are those whom the message names, since there may be no answer that has an author.
 */
export const askedMessages = defineSource({
  name: 'asked_messages',
  number: 1,
  grain: 'a message or e-mail of a customer that wants an answer, on its day',
  facts: 'interactions',
  dimensions: { account: 'one', employee: 'many', source: 'one', deal: 'one' },
  parts: { messages: sql`1`, unanswered: sql`i.is_unanswered::int` },
  records: ({ from, to, dayOf }) => sql`
    select ${dayOf(sql`asked.occurred_at`)} as day, asked.account_id, asked.employee_ids, array[asked.source] as source_items,
      array_remove(array[asked.deal_id::text], null) as deal_items, null::text as currency,
      ${isUnanswered('asked', sql`asked.occurred_at + make_interval(hours => ${answerHours})`)} as is_unanswered
    from intelligence.interaction_analyses asked
    where ${wroteToUs('asked')} and ${wantsAnswer('asked')} and asked.account_id is not null
      and asked.occurred_at >= ${from} and asked.occurred_at < ${to}`,
  changedBy: {
    interactions: (day) =>
      sql`select (${day} - back)::date from generate_series(0, ${answersKnownAfterDays}::int) as back`,
  },
});
