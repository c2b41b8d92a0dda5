import { type EntityManager, query, type Sql, sql } from '@sophia/database';
import type { FindingKind } from '@sophia/understanding';
import { leastConfidence } from '../common/least-confidence.ts';
import { type ObjectionCategory, objectionCategory } from '../objections/categories.ts';
import type { Past } from '../objections/objections-as-of.ts';
import { customerFindings } from '../said/customer-findings.ts';
import { newestQuotes, type QuoteRow, quoteOf } from '../said/quote.ts';

/** Which statements of customers count. */
export interface StatementScope {
  readonly kinds: readonly FindingKind[];
  /** Words, of which the sentence or its subject must have all of one of these; any sentence counts if there are none. */
  readonly about: readonly string[];
  readonly category: ObjectionCategory | null;
  readonly accountId: string | null;
}

/** What a customer said. */
export interface StatementRow {
  readonly kind: FindingKind;
  readonly subject: string | null;
  readonly account_id: string;
  readonly contact_id: string | null;
  readonly quote: QuoteRow;
}

/** Statements about the same. */
export interface SubjectRow {
  readonly name: string | null;
  readonly count: number;
  readonly accounts: number;
  readonly examples: readonly QuoteRow[];
}

const examples = 3;

const hasWords = (words: string): Sql =>
  sql`to_tsvector('english', said.sentence || ' ' || coalesce(said.target, '')) @@ plainto_tsquery('english', ${words})`;

/** A sentence counts once, with its surest finding; what rules found has no confidence and is sure. Its subject is the category of an objection, else what it is about. */
const statements = ({ from, at }: Past, { kinds, about, category, accountId }: StatementScope): Sql => sql`
  select distinct on (said.interaction_id, said.segment_id, said.start_offset) said.*,
    case said.finding when 'OBJECTION' then ${objectionCategory(sql`said.sentence`)} else said.target end as subject
  from (${customerFindings(kinds, { from, to: at })}) said
  where (said.confidence is null or said.confidence >= ${leastConfidence})
    and ${about.length === 0 ? sql`true` : sql`(${sql.join(about.map(hasWords), sql` or `)})`}
    and (${category}::text is null
      or said.finding = 'OBJECTION' and ${objectionCategory(sql`said.sentence`)} = ${category})
    and (${accountId}::uuid is null or said.account_id = ${accountId}::uuid)
  order by said.interaction_id, said.segment_id, said.start_offset, said.confidence desc nulls first, said.finding_id`;

/** Counts the statements and the accounts that they come from. */
export async function countStatements(
  em: EntityManager,
  past: Past,
  scope: StatementScope,
): Promise<{ count: number; accounts: number }> {
  const [row] = await query<{ count: number; accounts: number }>(
    em,
    sql`select count(*)::int as count, count(distinct s.account_id)::int as accounts from (${statements(past, scope)}) s`,
  );
  return row ?? { count: 0, accounts: 0 };
}

/** Lists the newest statements. */
export const newestStatements = (em: EntityManager, past: Past, scope: StatementScope, first: number) =>
  query<StatementRow>(
    em,
    sql`select s.finding as kind, s.subject, s.account_id, s.contact_id, ${quoteOf('s')} as quote
     from (${statements(past, scope)}) s order by s.occurred_at desc, s.start_ms desc, s.finding_id limit ${first}`,
  );

/** Groups the statements by what they are about, the largest groups first. */
export const statementSubjects = (em: EntityManager, past: Past, scope: StatementScope, first: number) =>
  query<SubjectRow>(
    em,
    sql`select s.subject as name, count(*)::int as count, count(distinct s.account_id)::int as accounts,
       ${newestQuotes('s', examples)} as examples
     from (${statements(past, scope)}) s group by s.subject order by count(*) desc, s.subject limit ${first}`,
  );
