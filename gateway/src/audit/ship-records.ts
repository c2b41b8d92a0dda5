import type { Logger } from 'pino';
import { createBackOff } from '../common/back-off.ts';
import { isJsonObject, type JsonObject } from '../common/json.ts';
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

/** One line of the disk. */
interface Line {
  readonly tenant: string;
  readonly record: AuditRecord;
}

export const lineOf = (tenant: string, record: AuditRecord): string =>
  JSON.stringify({ tenant, record } satisfies Line);

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
      const lines = (await spool.read(file)).flatMap(
        (text) => readLine(text) ?? logger.error({ file: file.name }, cut) ?? [],
      );
      for (const [tenant, ofTenant] of Map.groupBy(lines, (line) => line.tenant)) {
        for (let at = 0; at < ofTenant.length; at += mostAtOnce) {
          await store.append(
            tenant,
            ofTenant.slice(at, at + mostAtOnce).map(({ record }) => record),
          );
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

const cut = 'A line of the audit was cut off when its process was killed, and is lost';

function readLine(text: string): Line | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value as JsonObject) ? (value as unknown as Line) : undefined;
  } catch {
    return undefined;
  }
}
