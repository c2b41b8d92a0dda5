import { setTimeout as sleep } from 'node:timers/promises';
import type { GetDataSourceFunction, SupergraphManager } from '@apollo/gateway';
import { inOneLine } from '../common/one-line.ts';
import type { SupergraphSource } from './supergraph-source.ts';

type ManagerLogger = Record<'debug' | 'info' | 'warn' | 'error', (message?: unknown) => void>;

export interface ManagerOptions {
  /** Creates a manager of @apollo/gateway. It reports failures only through its logger. */
  readonly create: (logger: ManagerLogger, polls: boolean) => Promise<SupergraphManager>;
  readonly getDataSource: GetDataSourceFunction;
  /** Milliseconds before a manager that could not start is tried again. */
  readonly retryMs: number;
}

/**
 * Uses a supergraph manager of @apollo/gateway as a source. `load` asks once. `watch` has the manager poll until
 * disposed; a failure does not end that.
 */
export function managedSupergraph({ create, getDataSource, retryMs }: ManagerOptions): SupergraphSource {
  let known: string | undefined;

  async function start(logger: ManagerLogger, polls: boolean, update: (sdl: string) => void) {
    const manager = await create(logger, polls);
    // Never called, because no health check is requested; the type requires it.
    return manager.initialize({ update, getDataSource, healthCheck: async () => {} });
  }

  return {
    async load() {
      const { supergraphSdl, cleanup } = await start(silent, false, () => {}).catch((error: unknown) => {
        throw new Error(`The supergraph cannot be loaded: ${oneLine(error)}`);
      });
      await cleanup?.();
      known = supergraphSdl;
      return supergraphSdl;
    },
    watch(changed, failed) {
      const stop = new AbortController();
      const report = (message?: unknown) => {
        if (!stop.signal.aborted) failed(new Error(oneLine(message)));
      };
      const update = (sdl: string) => {
        if (stop.signal.aborted || sdl === known) return;
        known = sdl;
        changed(sdl);
      };
      void follow();

      async function follow(): Promise<void> {
        const running = await startForSure();
        if (!running) return;
        if (stop.signal.aborted) return void running.cleanup?.();
        stop.signal.addEventListener('abort', () => void running.cleanup?.());
        update(running.supergraphSdl);
      }

      async function startForSure() {
        let started = false;
        // An error that prevents the start is both logged and thrown.
        const logger = { ...silent, error: (message?: unknown) => void (started && report(message)) };
        while (!stop.signal.aborted) {
          try {
            const running = await start(logger, true, update);
            started = true;
            return running;
          } catch (error) {
            report(error);
            await sleep(retryMs, undefined, { signal: stop.signal, ref: false }).catch(() => {});
          }
        }
        return undefined;
      }

      return { [Symbol.dispose]: () => stop.abort() };
    },
  };
}

const ignore = () => {};
const silent: ManagerLogger = { debug: ignore, info: ignore, warn: ignore, error: ignore };

/** The user and the password in a URL. */
const credentials = /\/\/[^/@\s]{1,500}@/g;

function oneLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const reason = message.replace(/^\w+ failed to update supergraph with the following error: /, '');
  return inOneLine(reason.replaceAll(credentials, '//***@'));
}
