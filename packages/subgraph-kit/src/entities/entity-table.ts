import type { EntityMetadata, EntityName, MetadataStorage } from '@mikro-orm/core';
import type { EntityManager } from '@sophia/database';
import { type Sql, sql } from '@sophia/database';

/** A column of an entity's table, qualified with its alias. */
interface Column {
  readonly sql: Sql;
  /** PostgreSQL name of its type, without length or precision. */
  readonly type: string;
  readonly nullable: boolean;
}

/** Builds hand-written SQL for an entity. The entity's table has the alias `t`. */
export interface EntityTable<Row> {
  /** `schema.table`. */
  readonly name: string;
  /** Columns of all properties, for a select list. */
  readonly columns: Sql;
  /** Properties of the primary key, without the tenant. */
  readonly key: readonly string[];
  /** Returns the column of a property. */
  column(property: string): Column;
  /** Returns a selected row as a plain object of the entity's type, without change tracking. */
  map(em: EntityManager, row: Record<string, unknown>): Row;
}

const tables = new WeakMap<EntityMetadata, EntityTable<object>>();

export function entityTable<Row extends object>(metadata: MetadataStorage, entity: EntityName<Row>): EntityTable<Row> {
  const meta = metadata.get(entity);
  const known = tables.get(meta as EntityMetadata) as EntityTable<Row> | undefined;
  const table = known ?? describe(meta);
  tables.set(meta as EntityMetadata, table as EntityTable<object>);
  return table;
}

function describe<Row extends object>(meta: EntityMetadata<Row>): EntityTable<Row> {
  const properties = meta.props.filter((property) => property.persist !== false && property.fieldNames?.length === 1);
  const byName = new Map(
    properties.map((property) => {
      const [field = '', type = ''] = [property.fieldNames[0], property.columnTypes[0]];
      const column: Column = {
        sql: sql.ref(`t.${field}`),
        type: type.replace(/ ?\([^()]*\)/, ''),
        nullable: property.nullable === true,
      };
      return [property.name as string, column];
    }),
  );

  return {
    name: `${meta.schema}.${meta.tableName}`,
    columns: sql.join([...byName.values()].map((column) => column.sql)),
    key: meta.primaryKeys.filter((name) => name !== 'tenantId'),
    column(property) {
      const column = byName.get(property);
      if (!column) throw new Error(`${meta.className} has no stored property ${JSON.stringify(property)}`);
      return column;
    },
    map(em, row) {
      const mapped = em.getDriver().mapResult<Row>(row as Row, meta) as Row;
      const platform = em.getPlatform();
      // Keeps only the properties: MikroORM also returns other selected columns, such as cursor keys.
      return Object.fromEntries(
        properties.map(({ name, customType }) => {
          const value: unknown = mapped[name];
          return [name, customType && value != null ? customType.convertToJSValue(value, platform) : value];
        }),
      ) as Row;
    },
  };
}
