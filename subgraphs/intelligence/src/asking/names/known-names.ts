import { query, sql } from '@sophia/database';
import type { Term } from '@sophia/understanding';
import { topics } from '@sophia/understanding';
import type { ResolverContext } from '../../services/services.ts';
import { termsOf } from '../../vocabulary/terms-of.ts';
import type { Named, NameKind } from './name.ts';

/** Likeness by which the database chooses names; `likenessOf` decides. */
const leastLikeness = 0.45;
const mostOfAPhrase = 20;
/** Segments, regions, industries, products and stages of a tenant. More are no names that people use. */
const mostValues = 500;
const mostEmployees = 2_000;

/**
 * Returns what phrases of a question may name: accounts, people, the words of the CRM, and the vocabulary. Abbreviations may be
 * the initials of an account.
 */
export async function knownNames(
  ctx: ResolverContext,
  phrases: readonly string[],
  abbreviations: readonly string[],
): Promise<Named[]> {
  const rows = await ctx.read(async (em) => {
    await query(em, sql`select set_config('pg_trgm.word_similarity_threshold', ${String(leastLikeness)}, true)`);
    const found = await query<{ kind: NameKind; id: string | null; name: string }>(
      em,
      sql`
      select distinct 'ACCOUNT' as kind, a.id, a.name from unnest(${[...phrases]}::text[]) phrase
      cross join lateral (
        select account_id::text as id, name from intelligence.account_facts
        where intelligence.plain_name(name) %> phrase order by word_similarity(phrase, intelligence.plain_name(name)) desc, account_id limit ${mostOfAPhrase}
      ) a
      union all
      (select 'ACCOUNT', account_id::text, name from intelligence.account_facts
       where ${abbreviations.length > 0} and (
         select string_agg(left(word, 1), '') from regexp_split_to_table(intelligence.plain_name(name), '\\s+') word
       ) = any(${[...abbreviations]}::text[]) order by account_id limit ${mostOfAPhrase})
      union all
      select distinct 'CONTACT', c.id, c.full_name from unnest(${[...phrases]}::text[]) phrase
      cross join lateral (
        select contact_id::text as id, full_name from intelligence.contact_facts
        where intelligence.plain_name(full_name) %> phrase order by word_similarity(phrase, intelligence.plain_name(full_name)) desc, contact_id limit ${mostOfAPhrase}
      ) c
      union all
      (select 'EMPLOYEE', employee_id::text, full_name from intelligence.employee_facts
       where full_name is not null order by active desc nulls last, employee_id limit ${mostEmployees})
      union all
      (select kind, null, name from (
        select distinct 'SEGMENT' as kind, segment as name from intelligence.account_facts where segment is not null
        union select 'REGION', region from intelligence.account_facts where region is not null
        union select 'INDUSTRY', industry from intelligence.account_facts where industry is not null
        union select 'PRODUCT', product from intelligence.deal_facts where product is not null
        union select 'STAGE', stage from intelligence.deal_facts where stage is not null
       ) value order by kind, name limit ${mostValues})`,
    );
    const { terms } = await termsOf(em, ctx.tenant);
    return [...found.map(({ id, ...named }) => ({ ...named, id: id ?? undefined })), ...terms.flatMap(ofTerm)];
  });
  return [...rows, ...topics.map(({ name }) => ({ kind: 'TOPIC' as const, name }))];
}

function ofTerm({ kind, name, synonyms }: Term): Named[] {
  if (kind === 'PROPERTY_SOFTWARE') return [{ kind: 'SOFTWARE', name, synonyms }];
  return kind === 'COMPETITOR' ? [{ kind: 'COMPETITOR', name, synonyms }] : [];
}
