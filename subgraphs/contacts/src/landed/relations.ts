import { type ForeignQuery, quotedName } from '@sophia/database';
import type { LandedSchema } from '../connection/settings.ts';
import type { Table } from '../ingest/columns/dictionary.ts';
import type { LandedSource } from '../ingest/columns/landed-sources.ts';

export interface Column {
  readonly name: string;
  readonly type: string;
}

/** A table or view of the foreign database that has the rows of a table of the dictionary. */
export interface Relation {
  readonly schema: string;
  readonly name: string;
  readonly table: Table;
  readonly columns: readonly Column[];
  /** True for a raw table of Airbyte, which has all columns of a row in one of JSON. */
  readonly isRaw: boolean;
}

export interface FoundRelations {
  readonly relations: readonly Relation[];
  /** Tables of the schema that no table of the dictionary stands for. */
  readonly leftOut: readonly string[];
}

const rawSchema = 'airbyte_internal';

/** The name of a relation in statements and messages. */
export const qualifiedName = ({ schema, name }: Pick<Relation, 'schema' | 'name'>): string =>
  `${quotedName(schema)}.${quotedName(name)}`;

/**
 * Finds the tables of a source as they are now: by the names that Airbyte gives them, in any case. Where there is only a raw
 * table, it is taken.
 */
export async function findRelations(
  query: ForeignQuery,
  source: LandedSource,
  at: LandedSchema,
): Promise<FoundRelations> {
  const rows = await query<{ schema: string; name: string; columns: string }>(
    `select namespace.nspname as schema, relation.relname as name,
       json_agg(json_build_object('name', attname, 'type', format_type(atttypid, null)) order by attnum)::text as columns
     from pg_class relation join pg_namespace namespace on namespace.oid = relation.relnamespace
     join pg_attribute on attrelid = relation.oid and attnum > 0 and not attisdropped
     where relation.relkind in ('r', 'p', 'v', 'm', 'f')
       and (namespace.nspname = $1 or namespace.nspname = '${rawSchema}' and starts_with(lower(relation.relname), lower($2)))
     group by 1, 2 order by 1, 2`,
    [at.schema, rawName(at, '')],
  );
  const found = rows.map(({ schema, name, columns }) => ({ schema, name, columns: JSON.parse(columns) as Column[] }));
  const typed = found.filter(({ schema }) => schema === at.schema);
  const raw = found.filter(
    ({ schema, columns }) => schema === rawSchema && columns.some(({ name }) => name === rawColumn),
  );
  const used = new Set<string>();
  const relations = source.tables.flatMap((table) =>
    table.streams.flatMap((stream): Relation[] => {
      const final = named(typed, `${at.prefix}${mangled(stream)}`);
      const relation = final ?? named(raw, rawName(at, mangled(stream)));
      if (!relation) return [];
      used.add(relation.name);
      return [{ ...relation, table, isRaw: !final }];
    }),
  );
  const leftOut = typed.map(({ name }) => name).filter((name) => isOurs(name, at) && !used.has(name));
  return { relations, leftOut };
}

export const rawColumn = '_airbyte_data';

const rawName = ({ schema, prefix }: LandedSchema, stream: string): string =>
  `${schema}_raw__stream_${prefix}${stream}`;

/** Airbyte replaces what is no letter, digit or underscore. */
const mangled = (name: string): string => name.replace(/[^A-Za-z0-9_]/g, '_').replace(/^(?=\d)/, '_');

const isOurs = (name: string, { prefix }: LandedSchema): boolean =>
  name.toLowerCase().startsWith(prefix.toLowerCase()) && !name.startsWith('_airbyte');

function named<R extends { name: string }>(relations: readonly R[], name: string): R | undefined {
  const alike = relations.filter((each) => each.name.toLowerCase() === name.toLowerCase());
  return alike.find((each) => each.name === name) ?? alike[0];
}
