import { type Database, qualified, query, sql } from '@sophia/database';

const firstRows = 500;
const growth = 8;

/**
 * Refreshes the statistics of a table during a load. For a new tenant old statistics say "no rows", and then the
 * planner takes any index that begins with the tenant: a second tenant's load was thirty times slower than the first.
 * So it analyses the table early, and each time the load has grown eightfold. Autovacuum comes a minute too late.
 */
export class GrowingTable {
  readonly #database: Database;
  readonly #table: string;
  #rows = 0;
  #next = firstRows;

  constructor(database: Database, table: string) {
    this.#database = database;
    this.#table = table;
  }

  async grew(rows: number): Promise<void> {
    this.#rows += rows;
    if (this.#rows < this.#next) return;
    this.#next = this.#rows * growth;
    await this.#database.system((em) => query(em, sql`analyze ${sql.raw(qualified(this.#table))}`));
  }
}
