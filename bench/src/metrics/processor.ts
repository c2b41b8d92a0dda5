import { type Database, queryText } from '@sophia/database';
import { processTree } from '../machine/process-tree.ts';

/**
 * Begins to measure the processor time of this process and, on the same machine, of the sessions of a database. On a busy
 * machine it says more than the time that passes. Returns a function that returns the milliseconds since.
 */
export async function processorOf(database: Database): Promise<() => number> {
  const sessions = await database.system((em) =>
    queryText<{ pid: number }>(em, 'select pid from pg_stat_activity where datname = current_database()'),
  );
  const trees = sessions.map(({ pid }) => processTree(pid));
  const total = () => {
    const { user, system } = process.cpuUsage();
    return trees.reduce((sum, tree) => sum + (tree?.cpuMs() ?? 0), (user + system) / 1000);
  };
  const before = total();
  return () => total() - before;
}
