import { identifier, literal, qualified } from '@sophia/database';

/** Type of the events that name entities whose fields may have changed. */
export const entitiesChanged = 'entities.changed';

/** Entities whose fields may change when a row of some table is inserted, updated or deleted. */
interface ChangedEntities {
  /** Type of the entities. Left out if every answer of the subgraph may change. */
  readonly typename?: string;
  /**
   * SQL expression of an entity's id (uuid) from a column of the row. It is evaluated on the row before the change and
   * after it. Null names no entity. Left out for all entities of the type.
   */
  readonly id?: string;
  /** A table (`schema.table`) to join to the row under the name `joined`, and the SQL condition of the join. */
  readonly through?: { readonly table: string; readonly on: string };
}

export interface EntityChanges {
  /** Entities that show rows of a table, by table. List every table that an answer of the subgraph depends on. */
  readonly tables: Readonly<Record<string, readonly ChangedEntities[]>>;
  /** Other ids by which entities can be found. A change of an entity is reported for these as well. */
  readonly aliases?: readonly Alias[];
}

interface Alias {
  readonly typename: string;
  readonly table: string;
  /** Column of the other id (`from`), and of the entity's own id (`into`). */
  readonly from: string;
  readonly into: string;
}

/** Most ids in one event. More ids are split over several events. */
const maxIds = 500;

/**
 * Returns SQL for a migration that creates triggers. Afterwards each statement that changes rows, whoever sends it,
 * also writes an `entities.changed` event for each type of entity that shows these rows. It names each id once.
 */
export function entityChangeTriggers(schema: string, { tables, aliases = [] }: EntityChanges): string {
  // For the relay, which sends these events first, however many others wait.
  const index = `create index on ${identifier(schema)}.outbox (position) where type = ${literal(entitiesChanged)};`;
  return `${index}\n${moreEntityChangeTriggers(schema, { tables, aliases })}`;
}

/** Returns the triggers alone, for the tables of a later migration. */
export const moreEntityChangeTriggers = (schema: string, { tables, aliases = [] }: EntityChanges): string =>
  Object.entries(tables)
    .map((each) => triggersOf(schema, ...each, aliases))
    .join('\n');

/**
 * Makes the triggers read other tables by index. A session plans their statements once, often while the tables are
 * empty, and would otherwise scan whole tables that have grown since. JIT is off, because the estimated cost of such
 * plans would make PostgreSQL compile each statement, which takes far longer than running it.
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

/** Returns the statement that writes events for changed rows. An event without ids means all entities of its type. */
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

/**
 * Returns a query of the ids of entities with the same join, so that the changed rows are read once for all of them.
 */
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

/** Joins a table by one look-up for each row. `offset 0` keeps the planner from choosing another join. */
const eachOf = (table: string, name: string, on: string): string =>
  `cross join lateral (select * from ${qualified(table)} ${name} where ${on} offset 0) ${name}`;
