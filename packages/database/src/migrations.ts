import { Migration } from '@mikro-orm/migrations';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { DatabaseNewerThanCodeError, DatabaseNotPermittedError, errorCode, errorLine } from './server/errors.ts';
import { lockByName } from './sql/lock.ts';
import { identifier } from './sql/names.ts';
import { prepareDatabase } from './sql/prepare-database.ts';
import { query, queryText, sql } from './sql/query.ts';

export type MigrationList = ReadonlyArray<{
  name: string;
  class: new (...args: ConstructorParameters<typeof Migration>) => Migration;
}>;

/**
 * Defines a migration of hand-written SQL. `build` calls `sql` for each statement, or returns them as a list. All
 * pending migrations run in one transaction. Each runs once, as recorded by its name, so never change the name or the
 * SQL of a released migration.
 */
export function defineMigration(
  name: string,
  // biome-ignore lint/suspicious/noConfusingVoidType: a builder either calls `sql` and returns nothing, or returns the list.
  build: (sql: (text: string) => void) => void | string[],
): MigrationList[number] {
  class SqlMigration extends Migration {
    override up(): void {
      for (const text of build((text) => this.addSql(text)) ?? []) this.addSql(text);
    }
  }
  return { name, class: SqlMigration };
}

/**
 * Runs the pending migrations of a schema. Programs that start at once wait for each other on one lock for the whole
 * database, because all schemas share roles, extensions and the bus.
 */
export async function migrate(orm: MikroORM, schema: string, migrations: MigrationList): Promise<void> {
  try {
    await orm.em.fork().transactional(async (em) => {
      await lockByName(em, 'sophia.migrations');
      await refuseUnknownMigrations(em, schema, migrations);
      await queryText(em, prepareDatabase(schema));
    });
    // Uses another connection, so no transaction may be open here.
    if ((await orm.migrator.getPending()).length === 0) return;
    await orm.em.fork().transactional(async (em) => {
      await lockByName(em, 'sophia.migrations');
      await orm.migrator.up({ transaction: em.getTransactionContext() });
    });
  } catch (error) {
    if (errorCode(error) !== insufficientPrivilege) throw error;
    throw new DatabaseNotPermittedError(
      `the database user lacks a right to prepare the schema ${schema}: ${errorLine(error)}`,
    );
  }
}

const insufficientPrivilege = '42501';

async function refuseUnknownMigrations(em: EntityManager, schema: string, migrations: MigrationList): Promise<void> {
  const table = `${identifier(schema)}.migrations`;
  const [found] = await query<{ exists: boolean }>(em, sql`select to_regclass(${table}) is not null as exists`);
  if (!found?.exists) return;
  const applied = await query<{ name: string }>(em, sql`select name from ${sql.raw(table)} order by id`);
  const known = new Set(migrations.map((migration) => migration.name));
  const unknown = applied.map((row) => row.name).filter((name) => !known.has(name));
  if (unknown.length === 0) return;
  throw new DatabaseNewerThanCodeError(
    `the database is newer than this program: the schema ${schema} has the unknown migration${unknown.length > 1 ? 's' : ''} ${unknown.join(', ')}`,
  );
}
