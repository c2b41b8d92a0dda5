import { type EntityManager, query, sql, toDatabaseJson } from '@sophia/database';
import { phraseWords } from '@sophia/understanding';
import { isNamedIn } from '../mentions/names-in.ts';
import { distinctiveNames } from './deal-names.ts';
import type { NamedDeal } from './source-thread.ts';
import { staleCorrelations } from './stale-correlations.ts';

/** The newest deals of an account whose names are looked for. */
const mostDeals = 200;

/** A name by which people mean a deal. */
interface DealName {
  readonly accountId: string;
  readonly dealId: string;
  readonly name: string;
}

interface Found extends NamedDeal {
  readonly threadId: string;
  readonly text: string;
}

/** Finds the deals of their account that these threads name in their titles, texts and transcripts. */
export async function namedDealsIn(
  em: EntityManager,
  threadIds: readonly string[],
): Promise<Map<string, readonly NamedDeal[]>> {
  const ids = [...threadIds];
  const deals = await query<{ accountId: string; accountName: string | null; dealId: string; dealName: string }>(
    em,
    sql`select deal.*, account.name as "accountName"
     from (
       select distinct account_id from intelligence.interaction_analyses
       where source_thread_id = any(${ids}::uuid[]) and account_id is not null
     ) as of
     cross join lateral (
       select d.account_id as "accountId", d.deal_id as "dealId", d.name as "dealName"
       from intelligence.deal_facts d where d.account_id = of.account_id
       order by d.first_known_at desc, d.deal_id limit ${mostDeals}
     ) as deal
     left join intelligence.account_facts account on account.account_id = deal."accountId"`,
  );
  const names = deals.flatMap(({ accountId, accountName, dealId, dealName }): DealName[] =>
    distinctiveNames(dealName, accountName).map((name) => ({ accountId, dealId, name })),
  );
  if (names.length === 0) return new Map();
  const rows = await query<Found>(
    em,
    sql`with name as materialized (
       select account_id, deal_id, name, lower(name) as folded
       from json_to_recordset(${toDatabaseJson(
         names.map(({ accountId, dealId, name }) => ({ account_id: accountId, deal_id: dealId, name })),
       )}::json) as given(account_id uuid, deal_id uuid, name text)
     ), said as materialized (
       select i.source_thread_id, i.interaction_id, i.account_id, i.occurred_at, lower(text) as text
       from intelligence.interaction_analyses i
       cross join lateral (
         select i.title as text
         union all
         select p.text from intelligence.passages p
         where p.tenant_id = i.tenant_id and p.interaction_id = i.interaction_id and p.kind <> 'THREAD'
       ) as own
       where i.source_thread_id = any(${ids}::uuid[]) and i.account_id in (select account_id from name)
     )
     select said.source_thread_id as "threadId", said.interaction_id as "interactionId", name.deal_id as "dealId",
       name.name, said.text
     from said join name on name.account_id = said.account_id and strpos(said.text, name.folded) > 0
     order by said.occurred_at, said.interaction_id, name.deal_id, name.name`,
  );
  return Map.groupBy(
    rows.filter(({ text, name }) => isNamedIn(text, name)),
    ({ threadId }) => threadId,
  );
}

/** A deal as far as its name tells something. */
export interface KnownName {
  readonly dealId: string;
  readonly accountId: string;
  readonly dealName: string;
  readonly accountName: string | null;
}

/** Reads the names of deals with an account: of these deals, and of all deals of these accounts. */
export const namesOfDeals = (
  em: EntityManager,
  { dealIds = [], accountIds = [] }: { readonly dealIds?: readonly string[]; readonly accountIds?: readonly string[] },
): Promise<KnownName[]> =>
  query(
    em,
    sql`select d.deal_id as "dealId", d.account_id as "accountId", d.name as "dealName", a.name as "accountName"
     from intelligence.deal_facts d left join intelligence.account_facts a using (tenant_id, account_id)
     where (d.deal_id = any(${[...dealIds]}::uuid[]) or d.account_id = any(${[...accountIds]}::uuid[]))
       and d.account_id is not null`,
  );

/** Marks the threads that name a deal whose name or account has changed between two readings. */
export async function markNamingDeals(
  em: EntityManager,
  tenant: string,
  before: readonly KnownName[],
  after: readonly KnownName[],
): Promise<void> {
  const known = new Set(before.map(keyOf));
  const still = new Set(after.map(keyOf));
  const changed = [
    ...before.filter((deal) => !still.has(keyOf(deal))),
    ...after.filter((deal) => !known.has(keyOf(deal))),
  ];
  const names = changed.flatMap(({ accountId, dealName, accountName }) =>
    distinctiveNames(dealName, accountName).map((name) => ({
      account_id: accountId,
      name: name.toLowerCase(),
      words: phraseWords(name).map(({ folded }) => folded),
    })),
  );
  if (names.length === 0) return;
  const rows = await query<{ id: string }>(
    em,
    sql`with name as materialized (
       select account_id, name, plainto_tsquery('simple', array_to_string(words, ' ')) as words
       from json_to_recordset(${toDatabaseJson(names)}::json) as given(account_id uuid, name text, words text[])
     )
     select i.source_thread_id as id from name
     join intelligence.passages p on p.words @@ name.words
     join intelligence.interaction_analyses i
       on i.tenant_id = p.tenant_id and i.interaction_id = p.interaction_id and i.account_id = name.account_id
     where i.source_thread_id is not null
     union
     select i.source_thread_id from name join intelligence.interaction_analyses i on i.account_id = name.account_id
     where i.source_thread_id is not null and strpos(lower(i.title), name.name) > 0`,
  );
  await staleCorrelations.mark(
    em,
    tenant,
    rows.map(({ id }) => id),
  );
}

const keyOf = ({ dealId, accountId, dealName, accountName }: KnownName): string =>
  JSON.stringify([dealId, accountId, dealName, accountName]);
