import type { Logger } from 'pino';
import { createBackOff } from '../common/back-off.ts';
import { type AuditRecord, type AuditStore, RecordsRefused } from './audit-record.ts';
import type { Spool } from './spool.ts';

/** Brings records from the disk to where they are kept. */
export interface Shipping extends AsyncDisposable {
  /** There are new records. */
  wake(): void;
}

interface ShippingEvents {
  readonly logger: Logger;
  /** Called with the number of records that will not be stored, and whether a file still has them. */
  onRefused(count: number, outcome: 'set-aside' | 'lost'): void;
}

/** Milliseconds between two looks at new records, which are sent together. */
const restMs = 500;
/** Milliseconds between two looks for files of processes that have ended. */
const adoptMs = 30_000;
/** Milliseconds that the end of the program waits for the last records. The next start sends the others. */
const farewellMs = 1_000;
const mostAtOnce = 200;

/** Writes a record as a line. The tenant is beside it, so that nobody has to read the record to send it. */
export const lineOf = (tenant: string, record: AuditRecord): string =>
  `${JSON.stringify(tenant)}${divider}${JSON.stringify(record)}`;

/** In JSON it stands only as an escape. */
const divider = '\t';

interface Waiting {
  readonly line: string;
  readonly tenant: string;
  readonly record: string;
}

/** Returns undefined for a line that `lineOf` has not written. */
function readLine(line: string): Waiting | undefined {
  const end = line.indexOf(divider);
  const record = line.slice(end + 1);
  try {
    const tenant: unknown = JSON.parse(line.slice(0, end));
    JSON.parse(record);
    return typeof tenant === 'string' ? { line, tenant, record } : undefined;
  } catch {
    return undefined;
  }
}

/** Sends what waits, in order, and removes what has arrived. Tries again until it does. */
export function shipRecords(spool: Spool, store: AuditStore, { logger, onRefused }: ShippingEvents): Shipping {
  const backOff = createBackOff();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let isWantedAgain = false;
  let isOver = false;

  /** Does nothing while it waits for the next run, so that new records do not shorten the wait after a failure. */
  function shipIn(ms: number): void {
    if (running) isWantedAgain = true;
    if (isOver || timer || running) return;
    timer = setTimeout(run, ms).unref();
  }

  function run(): void {
    timer = undefined;
    isWantedAgain = false;
    running = tryToShip().then((waitMs) => {
      running = undefined;
      if (waitMs !== undefined || isWantedAgain) shipIn(waitMs ?? restMs);
    });
  }

  /** Returns the milliseconds until the next attempt if it failed. */
  async function tryToShip(): Promise<number | undefined> {
    const startedAt = performance.now();
    try {
      await shipAll();
      backOff(Number.POSITIVE_INFINITY);
      return undefined;
    } catch (error) {
      const waitMs = backOff(performance.now() - startedAt) || restMs;
      logger.warn({ err: error, waitMs }, 'Records of the audit wait, because they cannot be sent');
      return waitMs;
    }
  }

  async function shipAll(): Promise<void> {
    for (const file of await spool.complete()) {
      const setAside = async (lines: readonly string[], err?: unknown) => {
        const isKept = await spool.setAside(file, lines);
        onRefused(lines.length, isKept ? 'set-aside' : 'lost');
        const what = isKept
          ? 'RECORDS OF THE AUDIT ARE NOT KEPT: they are set aside'
          : 'RECORDS OF THE AUDIT ARE LOST: too many are set aside';
        logger.error({ err, file: file.name, lines: lines.length }, what);
      };
      const lines = (await spool.read(file)).map((line) => ({ line, read: readLine(line) }));
      const unreadable = lines.filter(({ read }) => !read).map(({ line }) => line);
      if (unreadable.length > 0) await setAside(unreadable);
      const byTenant = Map.groupBy(
        lines.flatMap(({ read }) => read ?? []),
        ({ tenant }) => tenant,
      );
      for (const [tenant, all] of byTenant) {
        for (let at = 0; at < all.length; at += mostAtOnce)
          await ship(tenant, all.slice(at, at + mostAtOnce), setAside);
      }
      await spool.remove(file);
    }
  }

  /** Finds the records that the store refuses, by halves. */
  async function ship(
    tenant: string,
    batch: readonly Waiting[],
    setAside: (lines: readonly string[], error: unknown) => Promise<void>,
  ): Promise<void> {
    try {
      await store.append(
        tenant,
        batch.map(({ record }) => record),
      );
    } catch (error) {
      if (!(error instanceof RecordsRefused)) throw error;
      if (batch.length === 1)
        return setAside(
          batch.map(({ line }) => line),
          error,
        );
      const half = Math.ceil(batch.length / 2);
      await ship(tenant, batch.slice(0, half), setAside);
      await ship(tenant, batch.slice(half), setAside);
    }
  }

  const adopt = () =>
    spool.adopt().then(
      () => shipIn(0),
      (error: unknown) => logger.error({ err: error }, 'Records of the audit of ended processes cannot be read'),
    );
  void adopt();
  const adopting = setInterval(() => void adopt(), adoptMs).unref();

  return {
    wake: () => shipIn(restMs),
    async [Symbol.asyncDispose]() {
      isOver = true;
      clearTimeout(timer);
      clearInterval(adopting);
      const farewell = Promise.withResolvers<void>();
      const late = setTimeout(farewell.resolve, farewellMs);
      await Promise.race([Promise.resolve(running).then(tryToShip), farewell.promise]);
      clearTimeout(late);
    },
  };
}
