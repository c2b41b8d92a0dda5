import { type EntityManager, query, type Sql, sql } from '@sophia/database';
import { leastConfidence } from '../common/least-confidence.ts';
import { accountInteractions } from '../facts/account-interactions.ts';
import { closedDealsAsOf, openDealsAsOf } from '../facts/deals-as-of.ts';
import { objectionCategory } from '../objections/categories.ts';
import type { Past } from '../objections/objections-as-of.ts';
import { customerFindings } from '../said/customer-findings.ts';
import { newestQuotes, type QuoteRow } from '../said/quote.ts';

/** How often a competitor was named. */
export interface CompetitorRow {
  readonly name: string;
  readonly mentions: number;
  readonly accounts: number;
  readonly last_at: string;
}

/** Closed deals, by status and currency. */
export interface ClosedSum {
  readonly is_named: boolean;
  readonly status: 'WON' | 'LOST';
  readonly currency: string | null;
  readonly deals: number;
  readonly amount: string | null;
}

/** Conversations with accounts that name the competitors, one row for each of them. */
const mentions = ({ from, at }: Past): Sql => sql`
  select i.tenant_id, i.interaction_id, i.account_id, i.deal_id, i.occurred_at, named.competitor
  from (${accountInteractions({ from, to: at })}) i
  cross join lateral (select distinct unnest(i.competitors) as competitor) named
  where i.competitors <> '{}'`;

/** Lists the competitors that were named in conversations with accounts, the most often named first. */
export const readCompetitors = (em: EntityManager, past: Past, name: string | null, first: number) =>
  query<CompetitorRow>(
    em,
    sql`select m.competitor as name, count(*)::int as mentions, count(distinct m.account_id)::int as accounts,
       max(m.occurred_at) as last_at
     from (${mentions(past)}) m where ${name}::text is null or lower(m.competitor) = lower(${name})
     group by m.competitor order by count(*) desc, m.competitor limit ${first}`,
  );

/** The competitor was named to the account of the deal `d`, while the deal was open. */
const namedWhileOpen = (name: string, { at }: Past): Sql => sql`exists (
  select from intelligence.interaction_analyses i
  where i.tenant_id = d.tenant_id and i.account_id = d.account_id and ${name} = any(i.competitors)
    and (i.deal_id is null or i.deal_id = d.deal_id)
    and i.occurred_at >= d.opened_at and i.occurred_at < coalesce(d.closed_at, ${at}))`;

/** Sums the closed deals with a competitor named, and those without. Both had conversations while they were open. */
export const closedDealsWith = (em: EntityManager, past: Past, name: string) =>
  query<ClosedSum>(
    em,
    sql`select is_named, status, currency, count(*)::int as deals, sum(amount)::text as amount from (
       select d.status, d.currency, d.amount, ${namedWhileOpen(name, past)} as is_named
       from (${closedDealsAsOf(past.at, past.from)}) d
       where exists (
         select from intelligence.interaction_analyses i
         where i.tenant_id = d.tenant_id and i.account_id = d.account_id
           and i.kind in ('CALL', 'MEETING', 'MESSAGE', 'EMAIL')
           and i.occurred_at >= d.opened_at and i.occurred_at < d.closed_at)
     ) talked group by is_named, status, currency order by is_named, status, currency`,
  );

/** A subject to which a competitor was named. */
export interface NamedTo {
  readonly id: string;
  readonly account_id: string;
  readonly mentions: number;
  readonly last_at: string;
}

/** Lists the open deals during which a competitor was named, the largest amounts first. */
export const openDealsWith = (em: EntityManager, past: Past, name: string, first: number) =>
  query<NamedTo>(
    em,
    sql`select d.deal_id as id, d.account_id, m.mentions, m.last_at from (${openDealsAsOf(past.at)}) d
     cross join lateral (
       select count(*)::int as mentions, max(i.occurred_at) as last_at from intelligence.interaction_analyses i
       where i.tenant_id = d.tenant_id and i.account_id = d.account_id and ${name} = any(i.competitors)
         and (i.deal_id is null or i.deal_id = d.deal_id) and i.occurred_at >= d.opened_at and i.occurred_at < ${past.at}
     ) m
     where m.mentions > 0 order by d.amount desc nulls last, d.deal_id limit ${first}`,
  );

/** Lists the accounts to which a competitor was named, the most often first. */
export const accountsWith = (em: EntityManager, past: Past, name: string, first: number) =>
  query<NamedTo>(
    em,
    sql`select m.account_id as id, m.account_id, count(*)::int as mentions, max(m.occurred_at) as last_at
     from (${mentions(past)}) m where m.competitor = ${name}
     group by m.account_id order by count(*) desc, m.account_id limit ${first}`,
  );

export interface WeekOfMentions {
  readonly week: string;
  readonly mentions: number;
  readonly accounts: number;
}

/** Counts the mentions by week, from Monday, in UTC. Weeks without one are left out. */
export const weeksOf = (em: EntityManager, past: Past, name: string) =>
  query<WeekOfMentions>(
    em,
    sql`select to_char(date_trunc('week', m.occurred_at at time zone 'UTC'), 'YYYY-MM-DD') as week, count(*)::int as mentions,
       count(distinct m.account_id)::int as accounts
     from (${mentions(past)}) m where m.competitor = ${name} group by 1 order by 1`,
  );

/** What customers said in texts that name a competitor, while a deal was open that was lost later. */
export interface LossReasonRow {
  readonly kind: 'OBJECTION' | 'PAIN_POINT' | 'FEATURE_REQUEST';
  readonly about: string | null;
  readonly deals: number;
  readonly quotes: readonly QuoteRow[];
}

/** Which losses count. */
export interface LossScope {
  /** Only texts that name this competitor. */
  readonly competitor?: string | null | undefined;
  readonly ownerId?: string | null | undefined;
  readonly accountId?: string | null | undefined;
}

/** Lists the reasons that texts around losses state, those of most deals first. Each is quoted, none is concluded. */
export const lossReasons = (
  em: EntityManager,
  past: Past,
  { competitor = null, ownerId = null, accountId = null }: LossScope,
  first: number,
) =>
  query<LossReasonRow>(
    em,
    sql`with lost as materialized (
       select * from (${closedDealsAsOf(past.at, past.from)}) d where d.status = 'LOST'
         and (${ownerId}::uuid is null or d.owner_id = ${ownerId}::uuid)
         and (${accountId}::uuid is null or d.account_id = ${accountId}::uuid)
     )
     select said.finding as kind, said.about, count(distinct d.deal_id)::int as deals, ${newestQuotes('said', 3)} as quotes
     from (
       select f.*, case f.finding when 'OBJECTION' then ${objectionCategory(sql`f.sentence`)} else f.target end as about
       from (${customerFindings(['OBJECTION', 'PAIN_POINT', 'FEATURE_REQUEST'], { from: past.from, to: past.at })}) f
       where (${competitor}::text is null or exists (
           select from unnest(f.competitors) named where lower(named) = lower(${competitor})))
         and f.confidence >= ${leastConfidence}
     ) said
     join lost d on d.tenant_id = said.tenant_id and d.account_id = said.account_id
       and d.opened_at <= said.occurred_at and d.closed_at > said.occurred_at
       and (said.deal_id is null or said.deal_id = d.deal_id)
     group by said.finding, said.about order by count(distinct d.deal_id) desc, said.finding, said.about limit ${first}`,
  );

export interface Opinions {
  readonly praised: number;
  readonly criticised: number;
  readonly praise: readonly QuoteRow[];
  readonly criticism: readonly QuoteRow[];
}

/** Reads what customers like and dislike about a competitor: sentences with a sentiment whose target it is. */
export async function opinionsOf(em: EntityManager, past: Past, name: string): Promise<Opinions> {
  const [row] = await query<Opinions>(
    em,
    sql`select (count(*) filter (where f.polarity > 0))::int as praised, (count(*) filter (where f.polarity < 0))::int as criticised,
       ${newestQuotes('f', 5, sql`f.polarity > 0`)} as praise, ${newestQuotes('f', 5, sql`f.polarity < 0`)} as criticism
     from (${customerFindings(['SENTIMENT'], { from: past.from, to: past.at })}) f where lower(f.target) = lower(${name})`,
  );
  return row ?? { praised: 0, criticised: 0, praise: [], criticism: [] };
}

/** Reads the newest sentences of customers that name a competitor. */
export async function quotesNaming(em: EntityManager, past: Past, name: string, first: number): Promise<QuoteRow[]> {
  const kinds = [
    'OBJECTION',
    'PAIN_POINT',
    'FEATURE_REQUEST',
    'BUYING_SIGNAL',
    'QUESTION',
    'DECISION',
    'SENTIMENT',
  ] as const;
  const [row] = await query<{ quotes: QuoteRow[] }>(
    em,
    sql`select ${newestQuotes('f', first)} as quotes from (
       select distinct on (f.interaction_id, f.segment_id, f.start_offset) f.*
       from (${customerFindings(kinds, { from: past.from, to: past.at })}) f
       where ${name} = any(f.competitors) and strpos(lower(f.sentence), lower(${name})) > 0
       order by f.interaction_id, f.segment_id, f.start_offset, f.finding_id
     ) f`,
  );
  return row?.quotes ?? [];
}
