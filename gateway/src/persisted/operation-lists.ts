import { join } from 'node:path';
import type { Logger } from 'pino';
import { type OperationManifest, openManifest } from './operation-manifest.ts';

/** Lists of operations by name, for clients that may send these alone. */
export interface OperationLists extends Disposable {
  /** Resolves to undefined if there is no such list, or it cannot be read. */
  named(name: string): Promise<OperationManifest | undefined>;
}

/** The manifests `NAME.json` of a folder. Each is opened when it is needed, and reloaded when it changes. A removed list allows nothing. */
export function createOperationLists(folder: string, logger: Logger): OperationLists {
  const open = new Map<string, Promise<OperationManifest | undefined>>();
  const reported = new Set<string>();

  function unreadable(name: string, error: Error): undefined {
    open.delete(name);
    if (!reported.has(name)) logger.error(error.message);
    reported.add(name);
  }

  return {
    async named(name) {
      if (!/^[a-z][a-z0-9_-]{0,49}$/.test(name)) return undefined;
      const known = open.get(name);
      if (known) return known;
      const opening = openManifest(join(folder, `${name}.json`), logger, { isEmptyOnceGone: true }).then(
        (manifest) => {
          reported.delete(name);
          return manifest;
        },
        (error: Error) => unreadable(name, error),
      );
      open.set(name, opening);
      return opening;
    },
    [Symbol.dispose]() {
      for (const opening of open.values()) void opening.then((manifest) => manifest?.[Symbol.dispose]());
    },
  };
}
