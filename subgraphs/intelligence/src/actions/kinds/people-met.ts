import { type Sql, sql } from '@sophia/database';
import { isWithCustomer } from '../../facts/account-interactions.ts';

/** Days of conversations in which people count as met, before a time or the opening of the deal, whichever is earlier. */
const recentDays = 90;

/**
 * For a lateral join to the deal `d`: the people of its account in conversations of the last 90 days, or since the deal
 * was opened. Columns: talks (number of conversations), last_at, last_id (the latest one), people (contact ids).
 */
export const peopleMet = (at: Sql): Sql => sql`
  select count(distinct i.interaction_id)::int as talks, max(i.occurred_at) as last_at,
    (array_agg(i.interaction_id order by i.occurred_at desc, i.interaction_id))[1] as last_id,
    coalesce(array_agg(distinct person) filter (where person is not null), '{}') as people
  from intelligence.interaction_analyses i
  left join lateral unnest(i.contact_ids) as person on true
  where i.tenant_id = d.tenant_id and i.account_id = d.account_id and i.occurred_at <= ${at}
    and i.occurred_at >= least(d.opened_at, ${at} - make_interval(days => ${recentDays}))
    and i.kind in ('CALL', 'MEETING', 'MESSAGE', 'EMAIL') and ${isWithCustomer('i')}`;
