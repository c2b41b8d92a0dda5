import { type Database, erasedText, identifier, isKeyTaken, literal, query, queryText, sql } from '@sophia/database';
import type { Erasure } from '../erased-person/erasure.ts';

/** Blocks of a table in a transaction: few enough that others need not wait for it. */
const blocksATime = 500;

export interface RedactedTables {
  /** Tables that are not looked at. */
  readonly keeps: readonly string[];
  /** Tables in which sentences stand that others may have said in the same words. */
  readonly ownTexts: readonly string[];
}

/**
 * Puts `[erased]` in place of a person's addresses, numbers, names and sentences, in all columns with texts of all tables with
 * tenants, whoever wrote them. Returns how many rows it changed, by table. A row whose key cannot be told apart any more goes.
 */
export async function redactRows(
  database: Database,
  erasure: Erasure,
  { keeps, ownTexts }: RedactedTables,
): Promise<Record<string, number>> {
  const changed: Record<string, number> = {};
  for (const table of await textTables(database)) {
    if (keeps.includes(table.name)) continue;
    const hasTexts = erasure.texts.length > 0 && !ownTexts.includes(table.name);
    for (let block = 0; block < table.blocks; block += blocksATime) {
      const count =
        (await redactBlocks(database, erasure, table, block)) +
        (hasTexts ? await redactTexts(database, erasure, table, block) : 0);
      if (count > 0) changed[table.name] = (changed[table.name] ?? 0) + count;
    }
  }
  return changed;
}

/** Columns whose texts are changed as they are, and those that are changed by way of their text. */
type ColumnKind = 'text' | 'list' | 'json' | 'jsonb' | 'words';

interface TextTable {
  readonly name: string;
  /** The table itself, or one of its partitions. */
  readonly leaf: string;
  readonly blocks: number;
  readonly columns: readonly { readonly name: string; readonly kind: ColumnKind }[];
}

const kindOf: Readonly<Record<string, ColumnKind>> = {
  text: 'text',
  varchar: 'text',
  _text: 'list',
  json: 'json',
  jsonb: 'jsonb',
  tsvector: 'words',
};

async function textTables(database: Database): Promise<TextTable[]> {
  const rows = await database.system((em) =>
    query<{ name: string; leaf: string; blocks: number; columns: { name: string; type: string }[] }>(
      em,
      sql`select root.relname as name, leaf.relname as leaf,
         ceil(pg_relation_size(leaf.oid)::float8 / current_setting('block_size')::int)::int as blocks,
         (select json_agg(json_build_object('name', attname, 'type', typname) order by attnum)
          from pg_attribute join pg_type on pg_type.oid = atttypid
          where attrelid = root.oid and attnum > 0 and not attisdropped and attgenerated = '' and attname <> 'tenant_id'
            and typname = any(${Object.keys(kindOf)}::text[])) as columns
       from pg_class root
       join pg_attribute on attrelid = root.oid and attname = 'tenant_id' and not attisdropped
       cross join lateral (
         select relid from pg_partition_tree(root.oid) where isleaf
         union select root.oid where root.relkind = 'r'
       ) part
       join pg_class leaf on leaf.oid = part.relid
       where root.relnamespace = ${database.schema}::regnamespace and root.relkind in ('r', 'p')
         and not root.relispartition
       order by root.relname, leaf.relname`,
    ),
  );
  return rows.flatMap(({ name, leaf, blocks, columns }) =>
    columns === null || blocks === 0
      ? []
      : [
          {
            name,
            leaf: `${identifier(database.schema)}.${identifier(leaf)}`,
            blocks,
            columns: columns.flatMap(({ name: column, type }) => {
              const kind = kindOf[type];
              return kind === undefined ? [] : [{ name: identifier(column), kind }];
            }),
          },
        ],
  );
}

const castOf: Readonly<Record<ColumnKind, string>> = {
  text: '',
  list: '::text[]',
  json: '::json',
  jsonb: '::jsonb',
  words: '',
};

const textOf = (column: string, kind: ColumnKind): string => (kind === 'text' ? column : `${column}::text`);

const inBlocks = (block: number, rows: string): string =>
  `${rows}.tenant_id = $1 and ${rows}.ctid >= '(${block},0)'::tid and ${rows}.ctid < '(${block + blocksATime},0)'::tid`;

async function redactBlocks(
  database: Database,
  { tenant, pattern, person: { emails, phones, names } }: Erasure,
  { leaf, columns }: TextTable,
  block: number,
): Promise<number> {
  const searched = columns.filter(({ kind }) => kind !== 'words');
  if (pattern === null || searched.length === 0) return 0;
  const found = searched.map(({ name, kind }) => `${textOf(name, kind)} ~* $2`).join(' or ');
  const changes = columns.map(({ name, kind }) =>
    kind === 'words'
      ? `${name} = ts_delete(${name}, (
           select coalesce(array_agg(distinct lexeme), '{}') from unnest($3::text[]) known
           cross join lateral unnest(to_tsvector('simple', known) || to_tsvector('english', known))))`
      : `${name} = case when ${textOf(name, kind)} ~* $2
           then regexp_replace(${textOf(name, kind)}, $2, ${literal(erasedText)}, 'gi')${castOf[kind]} else ${name} end`,
  );
  const parameters = [tenant, pattern];
  if (columns.some(({ kind }) => kind === 'words')) parameters.push(literalList([...emails, ...phones, ...names]));
  return changeOrRemove(database, leaf, changes, `${inBlocks(block, leaf)} and (${found})`, parameters);
}

/** A list of texts as PostgreSQL writes it. */
const literalList = (texts: readonly string[]): string =>
  `{${texts.map((text) => `"${text.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;

async function changeOrRemove(
  database: Database,
  leaf: string,
  changes: readonly string[],
  condition: string,
  parameters: readonly string[],
): Promise<number> {
  const run = (statement: string, given: readonly string[]) =>
    database.system(async (em) => (await queryText<object>(em, `${statement} returning 1 as changed`, given)).length);
  try {
    return await run(`update ${leaf} set ${changes.join(', ')} where ${condition}`, parameters);
  } catch (error) {
    if (!isKeyTaken(error)) throw error;
    return run(`delete from ${leaf} where ${condition}`, parameters.slice(0, 2));
  }
}

/** A sentence as it stands in a column: within JSON and lists, quotes and backslashes are escaped. */
const valueIn = (kind: ColumnKind): string => {
  if (kind === 'text') return 'said.value';
  const json = `to_json(said.value)::text`;
  return `substr(${json}, 2, length(${json}) - 2)`;
};

async function redactTexts(
  database: Database,
  { tenant, id }: Erasure,
  { leaf, columns }: TextTable,
  block: number,
): Promise<number> {
  let changed = 0;
  for (const { name, kind } of columns) {
    if (kind === 'words') continue;
    const value = valueIn(kind);
    changed += await database.system(async (em) => {
      const rows = await queryText<object>(
        em,
        `with hits as (
           select held.ctid as place, found.pattern from ${leaf} held cross join lateral (
             select string_agg(regexp_replace(${value}, '([\\\\^$.|?*+()[\\]{}])', '\\\\\\1', 'g'), '|'
               order by length(said.value) desc) as pattern
             from bus.erasure_traces said
             where said.tenant_id = $1 and said.erasure_id = $2 and said.kind = 'texts'
               and strpos(${textOf(`held.${name}`, kind)}, ${value}) > 0
           ) found
           where ${inBlocks(block, 'held')} and found.pattern is not null
         )
         update ${leaf} changed
         set ${name} = regexp_replace(${textOf(`changed.${name}`, kind)}, hits.pattern, ${literal(erasedText)}, 'g')${castOf[kind]}
         from hits where changed.ctid = hits.place returning 1 as changed`,
        [tenant, id],
      );
      return rows.length;
    });
  }
  return changed;
}
