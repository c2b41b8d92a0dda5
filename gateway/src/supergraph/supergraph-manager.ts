import { setTimeout as sleep } from 'node:timers/promises';
import type { GetDataSourceFunction, SupergraphManager } from '@apollo/gateway';
import { inOneLine } from '../common/one-line.ts';
import type { SupergraphSource } from './supergraph-source.ts';

type ManagerLogger = Record<'debug' | 'info' | 'warn' | 'error', (message?: unknown) => void>;

export interface ManagerOptions {
  /** Makes a manager of @apollo/gateway, which tells of failures only through its logger. */
  readonly create: (logger: ManagerLogger, polls: boolean) => Promise<SupergraphManager>;
  readonly getDataSource: GetDataSourceFunction;
  /** How long to wait before a manager that could not start is tried again, in milliseconds. */
  readonly retryMs: number;
}

/**
 * A supergraph manager of @apollo/gateway as a source. `load` asks once; `watch` has the manager poll until disposed,
 * and a failure never ends that.
 */
export function managedSupergraph({ create, getDataSource, retryMs }: ManagerOptions): SupergraphSource {
  let known: string | undefined;

  async function start(logger: ManagerLogger, polls: boolean, update: (sdl: string) => void) {
    const manager = await create(logger, polls);
    // No health check is asked for, so that this is not called; the type wants it.
    return manager.initialize({ update, getDataSource, healthCheck: async () => {} });
  }

  return {
    async load() {
      const { supergraphSdl, cleanup } = await start(silent, false, () => {}).catch((error: unknown) => {
        throw new Error(`The supergraph cannot be had: ${oneLine(error)}`);
      });
      await cleanup?.();
      known = supergraphSdl;
      return supergraphSdl;
    },
    watch(changed, failed) {
      const stop = new AbortController();
      const tell = (message?: unknown) => {
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
        // What keeps it from starting is both logged and thrown.
        const logger = { ...silent, error: (message?: unknown) => void (started && tell(message)) };
        while (!stop.signal.aborted) {
          try {
            const running = await start(logger, true, update);
            started = true;
            return running;
          } catch (error) {
            tell(error);
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

/** The user and the password of a URL. */
const credentials = /\/\/[^/@\s]{1,500}@/g;

function oneLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const told = message.replace(/^\w+ failed to update supergraph with the following error: /, '');
  return inOneLine(told.replaceAll(credentials, '//***@'));
}
