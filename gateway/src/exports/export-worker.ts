import type { Logger } from 'pino';
import type { ExportRun, ExportStore } from './stored/export-store.ts';

export interface ExportWorkerParts {
  readonly store: Pick<ExportStore, 'tenants' | 'claim'>;
  readonly logger: Logger;
  /** Most exports at once. */
  readonly atOnce: number;
  readonly leaseMs: number;
  /** Works on an export until it is over or the signal is aborted. Never rejects. */
  readonly run: (run: ExportRun, signal: AbortSignal) => Promise<void>;
}

export interface ExportWorker extends AsyncDisposable {
  /** Looks for exports now. */
  wake(): void;
}

/** Milliseconds between two looks for the exports of other processes. */
const pauseMs = 2_000;
const longestPauseMs = 60_000;

/** Works on exports of all tenants in turn, a few at once. */
export function startExportWorker({ store, logger, atOnce, leaseMs, run }: ExportWorkerParts): ExportWorker {
  const stopping = new AbortController();
  const underWay = new Set<Promise<void>>();
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | undefined;
  let isWoken = false;
  /** Tenants whose last claim failed, so that the log tells it once. */
  const failing = new Set<string>();
  let lastTenant = '';
  let failures = 0;

  async function claimNext(): Promise<ExportRun | undefined> {
    const tenants = (await store.tenants()).toSorted();
    const turn = tenants.findIndex((tenant) => tenant > lastTenant);
    const inTurn = turn === -1 ? tenants : [...tenants.slice(turn), ...tenants.slice(0, turn)];
    for (const tenant of inTurn) {
      const claimed = await claimOf(tenant);
      if (!claimed) continue;
      lastTenant = tenant;
      return claimed;
    }
    return undefined;
  }

  /** What fails for one tenant holds up no other one. */
  async function claimOf(tenant: string): Promise<ExportRun | undefined> {
    try {
      const claimed = await store.claim(tenant, leaseMs);
      failing.delete(tenant);
      return claimed;
    } catch (error) {
      if (!failing.has(tenant)) logger.warn({ err: error, tenant }, 'Cannot claim exports of a tenant; trying again');
      failing.add(tenant);
      return undefined;
    }
  }

  function begin(claimed: ExportRun): void {
    const work = run(claimed, stopping.signal).finally(() => {
      underWay.delete(work);
      wake();
    });
    underWay.add(work);
  }

  async function look(): Promise<void> {
    try {
      while (underWay.size < atOnce && !stopping.signal.aborted) {
        const claimed = await claimNext();
        if (!claimed) break;
        begin(claimed);
      }
      failures = 0;
    } catch (error) {
      failures += 1;
      if (failures === 1) logger.warn({ err: error }, 'Cannot look for exports; trying again');
    }
  }

  function wake(): void {
    if (stopping.signal.aborted) return;
    isWoken = true;
    looking ??= lookWhileWoken().finally(() => {
      looking = undefined;
      sleep();
    });
  }

  async function lookWhileWoken(): Promise<void> {
    while (isWoken) {
      isWoken = false;
      await look();
    }
  }

  function sleep(): void {
    clearTimeout(timer);
    if (stopping.signal.aborted) return;
    timer = setTimeout(wake, Math.min(longestPauseMs, pauseMs * 2 ** failures)).unref();
  }
  sleep();

  return {
    wake,
    async [Symbol.asyncDispose]() {
      clearTimeout(timer);
      stopping.abort(new Error('The gateway is shutting down'));
      await looking;
      await Promise.all(underWay);
    },
  };
}
