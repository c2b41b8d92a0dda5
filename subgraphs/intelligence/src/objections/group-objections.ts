import { type EntityManager, query, type Sql, sql } from '@sophia/database';
import { newestQuotes, type QuoteRow, quoteOf } from '../said/quote.ts';
import type { ObjectionCategory } from './categories.ts';
import { objectionsAsOf, type Past } from './objections-as-of.ts';
import { replyTo } from './replies.ts';

const keys = {
  PERSONA: sql`o.persona`,
  CATEGORY: sql`o.category`,
  DECISION_ROLE: sql`o.decision_role`,
  SENIORITY: sql`o.seniority`,
  DEPARTMENT: sql`o.department`,
};
export type ObjectionGrouping = keyof typeof keys;

/** Which objections count. */
export interface ObjectionScope {
  readonly accountId?: string | null | undefined;
  readonly category?: ObjectionCategory | null | undefined;
  /** Only objections in texts that name this competitor. */
  readonly competitor?: string | null | undefined;
}

/** Objections of a group, and what became of them. */
export interface ObjectionGroupRow {
  readonly key: string | null;
  readonly count: number;
  readonly accounts: number;
  /** Those of which it is known if they were answered, and answered ones among them. */
  readonly judged: number;
  readonly handled: number;
  /** Of those whose deal is closed: answered ones, and won among them; the others, and won among them. */
  readonly handled_closed: number;
  readonly handled_won: number;
  readonly open_closed: number;
  readonly open_won: number;
  readonly categories: readonly { readonly category: ObjectionCategory; readonly count: number }[];
  readonly examples: readonly QuoteRow[];
}

/** An answered objection of a deal that was won after it. */
export interface WorkedReplyRow {
  readonly objection: QuoteRow;
  readonly category: ObjectionCategory;
  readonly persona: string | null;
  /** How the text itself meets it; null in a call. */
  readonly handling: string | null;
  readonly reply: QuoteRow | null;
  readonly dealId: string;
}

const most = 3;

const within = ({ accountId, category, competitor }: ObjectionScope): Sql =>
  sql`(${accountId ?? null}::uuid is null or o.account_id = ${accountId ?? null}::uuid)
    and (${category ?? null}::text is null or o.category = ${category ?? null})
    and (${competitor ?? null}::text is null or exists (
      select from unnest(o.competitors) named where lower(named) = lower(${competitor ?? null})))`;

/** Groups the objections of the past, the largest groups first. */
export const groupObjections = (
  em: EntityManager,
  past: Past,
  by: ObjectionGrouping,
  scope: ObjectionScope,
): Promise<ObjectionGroupRow[]> => {
  const count = (condition: Sql) => sql`(count(*) filter (where ${condition}))::int`;
  return query<ObjectionGroupRow>(
    em,
    sql`with objections as materialized (
       select o.*, ${keys[by]} as key from (${objectionsAsOf(past)}) o where ${within(scope)}
     )
     select o.key, count(*)::int as count, count(distinct o.account_id)::int as accounts,
       ${count(sql`o.is_handled is not null`)} as judged, ${count(sql`o.is_handled`)} as handled,
       ${count(sql`o.is_handled and o.won is not null`)} as handled_closed,
       ${count(sql`o.is_handled and o.won`)} as handled_won,
       ${count(sql`not o.is_handled and o.won is not null`)} as open_closed,
       ${count(sql`not o.is_handled and o.won`)} as open_won,
       (select jsonb_agg(jsonb_build_object('category', c.category, 'count', c.n) order by c.n desc, c.category) from (
         select category, count(*)::int as n from objections same where same.key is not distinct from o.key group by category
       ) c) as categories,
       ${newestQuotes('o', most)} as examples
     from objections o group by o.key order by count(*) desc, o.key`,
  );
};

/** Reads the newest answered objections after which a deal was won, with our answers. */
export const workedReplies = (
  em: EntityManager,
  past: Past,
  {
    group,
    ...scope
  }: ObjectionScope & { readonly group?: { readonly by: ObjectionGrouping; readonly key: string | null } },
  first: number,
): Promise<WorkedReplyRow[]> =>
  query<WorkedReplyRow>(
    em,
    sql`select ${quoteOf('o')} as objection, o.category, o.persona, o.handling, answer.reply, o.won_deal_id as "dealId"
     from (${objectionsAsOf(past)}) o left join lateral (${replyTo}) answer on true
     where o.is_handled and o.won and ${within(scope)}
       and ${group === undefined ? sql`true` : sql`${keys[group.by]} is not distinct from ${group.key}::text`}
     order by o.occurred_at desc, o.finding_id limit ${first}`,
  );
