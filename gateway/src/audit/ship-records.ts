import type { Logger } from 'pino';
import { createBackOff } from '../common/back-off.ts';
import type { AuditRecord, AuditStore } from './audit-record.ts';
import type { Spool } from './spool.ts';

/** Brings records from the disk to where they are kept. */
export interface Shipping extends AsyncDisposable {
  /** There are new records. */
  wake(): void;
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

const tenantIn = (line: string): string => JSON.parse(line.slice(0, line.indexOf(divider)));
const recordIn = (line: string): string => line.slice(line.indexOf(divider) + 1);

/** Sends what waits, in order, and removes what has arrived. Tries again until it does. */
export function shipRecords(spool: Spool, store: AuditStore, logger: Logger): Shipping {
  const backOff = createBackOff();
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  let isOver = false;

  function shipIn(ms: number): void {
    if (isOver) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      running = running.then(tryToShip);
    }, ms);
    timer.unref();
  }

  async function tryToShip(): Promise<void> {
    const startedAt = performance.now();
    try {
      await shipAll();
      backOff(Number.POSITIVE_INFINITY);
    } catch (error) {
      const waitMs = backOff(performance.now() - startedAt) || restMs;
      logger.warn({ err: error, waitMs }, 'Records of the audit wait, because they cannot be sent');
      shipIn(waitMs);
    }
  }

  async function shipAll(): Promise<void> {
    for (const file of await spool.complete()) {
      const byTenant = Map.groupBy(await spool.read(file), tenantIn);
      for (const [tenant, lines] of byTenant) {
        for (let at = 0; at < lines.length; at += mostAtOnce) {
          await store.append(tenant, lines.slice(at, at + mostAtOnce).map(recordIn));
        }
      }
      await spool.remove(file);
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
      await Promise.race([running.then(tryToShip), farewell.promise]);
      clearTimeout(late);
    },
  };
}
