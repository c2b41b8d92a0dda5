import { type Database, qualified, query } from '@sophia/database';

const FIRST_ROWS = 500;
const GROWTH = 8;

/**
 * A table that a load fills. Statistics that have not seen a tenant yet say that it has no rows, which makes every index that
 * begins with the tenant look as good as the right one: a second tenant's load took thirty times as long as the first. So they
 * are taken anew early and each time the load has grown eightfold; the server's own turn comes a minute too late.
 */
export class GrowingTable {
  readonly #database: Database;
  readonly #table: string;
  #rows = 0;
  #next = FIRST_ROWS;

  constructor(database: Database, table: string) {
    this.#database = database;
    this.#table = table;
  }

  async grew(rows: number): Promise<void> {
    this.#rows += rows;
    if (this.#rows < this.#next) return;
    this.#next = this.#rows * GROWTH;
    await this.#database.system((em) => query(em, `analyze ${qualified(this.#table)}`));
  }
}
