import { identifier, literal, qualified } from '@sophia/database';

/** The type of the events by which a subgraph tells that what it says of entities has changed. */
export const entitiesChanged = 'entities.changed';

/** What a subgraph says of these entities may be another since a row of some table was written, changed or deleted. */
interface ChangedEntities {
  /** Their type; left out for everything that the subgraph says. */
  readonly typename?: string;
  /**
   * SQL of their ids, of type uuid, in terms of the row, before the change and after it: a column, or an expression. A
   * null names none. Left out for all entities of the type.
   */
  readonly id?: string;
  /** A table, as `schema.table`, whose rows `joined` lead from the row to the ids, and the SQL condition by which. */
  readonly through?: { readonly table: string; readonly on: string };
}

export interface EntityChanges {
  /** By table: which entities show its rows. Every table that any answer of the subgraph depends on. */
  readonly tables: Readonly<Record<string, readonly ChangedEntities[]>>;
  /** Ids by which the entities of a type are found besides their own: who changes, changes for these too. */
  readonly aliases?: readonly Alias[];
}

interface Alias {
  readonly typename: string;
  readonly table: string;
  /** The column of the other id, and that of the entity's own. */
  readonly from: string;
  readonly into: string;
}

/** More ids are told of in several events, so that none grows without bound. */
const maxIds = 500;

/**
 * SQL for a migration: from then on every statement that changes rows, whoever sends it, tells in the same transaction
 * of the entities that show them, with an event `entities.changed` for each type. Each id is told once a statement.
 */
export function entityChangeTriggers(schema: string, { tables, aliases = [] }: EntityChanges): string {
  // The relay takes these first, however many others wait.
  const index = `create index on ${identifier(schema)}.outbox (position) where type = ${literal(entitiesChanged)};`;
  return [index, ...Object.entries(tables).map((each) => triggersOf(schema, ...each, aliases))].join('\n');
}

/**
 * A session plans these statements once, often while the tables are still empty, and would for ever read the whole of
 * what has grown large since. So other tables are only ever looked into row by row, along an index. What that seems to
 * cost would have every statement compiled, which takes far longer than running it.
 */
const eachRowByIndex = 'set enable_seqscan = off set jit = off';

function triggersOf(
  schema: string,
  table: string,
  entities: readonly ChangedEntities[],
  aliases: readonly Alias[],
): string {
  const name = qualified(`${schema}.${table}`);
  const tell = qualified(`${schema}.tell_of_${table}`);
  const statement = (changed: string) => insertEvents(schema, changed, entities, aliases);
  return `
    create function ${tell}() returns trigger language plpgsql ${eachRowByIndex} as $tell$
    begin
      if tg_op = 'UPDATE' then
        ${statement('select * from old_row union all select * from new_row')}
      elsif tg_op = 'INSERT' then
        ${statement('select * from new_row')}
      else
        ${statement('select * from old_row')}
      end if;
      return null;
    end $tell$;
    create trigger tell_of_inserted after insert on ${name}
      referencing new table as new_row for each statement execute function ${tell}();
    create trigger tell_of_updated after update on ${name}
      referencing old table as old_row new table as new_row for each statement execute function ${tell}();
    create trigger tell_of_deleted after delete on ${name}
      referencing old table as old_row for each statement execute function ${tell}();`;
}

/** An event has ids of its type, or none where all of them, or everything, may have changed. */
function insertEvents(
  schema: string,
  changed: string,
  entities: readonly ChangedEntities[],
  aliases: readonly Alias[],
): string {
  const ways = Map.groupBy(entities, ({ through }) => JSON.stringify(through));
  const told = [...ways.values()].map(idsOf).join(' union ');
  const typenames = new Set(entities.map(({ typename }) => typename));
  const known = aliases.filter(({ typename }) => typenames.has(typename)).map(otherIds);
  const all = ['select tenant_id, typename, id from told', ...known].join(' union ');
  return `
        insert into ${identifier(schema)}.outbox (id, tenant_id, type, subject, time, data)
        with changed as (${changed}),
        told as (${told}),
        numbered as (
          select *, (row_number() over (partition by tenant_id, typename, id is null) - 1) / ${maxIds} as part
          from (${all}) named
        )
        select gen_random_uuid(), tenant_id, ${literal(entitiesChanged)}, coalesce(typename, ${literal(schema)}), now(),
          jsonb_strip_nulls(jsonb_build_object('subgraph', ${literal(schema)}, 'typename', typename,
            'ids', jsonb_agg(id) filter (where id is not null)))
        from numbered group by tenant_id, typename, id is null, part;`;
}

/** The rows are gone through once for all entities that are reached in the same way. */
function idsOf(entities: readonly ChangedEntities[]): string {
  const [first] = entities;
  const through = first?.through ? eachOf(first.through.table, 'joined', first.through.on) : '';
  const named = entities.map(({ typename, id }) => {
    const type = typename === undefined ? 'null' : literal(typename);
    return `select ${type}::text, ${id ?? 'null'}::uuid, ${id === undefined}`;
  });
  return `
          select changed.tenant_id, named.typename, named.id from changed ${through}
          cross join lateral (${named.join(' union all ')}) named (typename, id, is_all)
          where named.is_all or named.id is not null`;
}

function otherIds({ typename, table, from, into }: Alias): string {
  const on = `alias.tenant_id = told.tenant_id and alias.${identifier(into)} = told.id`;
  return `
          select told.tenant_id, told.typename, alias.${identifier(from)} from told ${eachOf(table, 'alias', on)}
          where told.typename = ${literal(typename)} and alias.${identifier(from)} is not null`;
}

/** `offset 0` keeps the look-up what it is: one for each row. */
const eachOf = (table: string, name: string, on: string): string =>
  `cross join lateral (select * from ${qualified(table)} ${name} where ${on} offset 0) ${name}`;
