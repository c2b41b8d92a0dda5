import { watch as watchFolder } from 'node:fs';
import { dirname } from 'node:path';

/** Milliseconds within which changes count as one: files are often written in several steps. */
const settleMs = 100;

/** Milliseconds between two checks without a change event: some file systems report none. */
const pollMs = 5_000;

export interface FileWatch extends Disposable {
  /** Watches these files from now on, instead of the previous ones. */
  follow(files: readonly string[]): void;
}

/**
 * Calls `look` after files may have changed, one call at a time. Watches folders instead of files, since a file may be
 * replaced by another of the same name.
 */
export function watchFiles(look: () => Promise<void>, failed: (error: Error) => void): FileWatch {
  const watchers = new Map<string, Disposable>();
  let settling: NodeJS.Timeout | undefined;
  let looking = Promise.resolve();
  let disposed = false;

  const lookNow = () => {
    looking = looking.then(() => (disposed ? undefined : look()));
  };
  const lookSoon = () => {
    clearTimeout(settling);
    settling = setTimeout(lookNow, settleMs);
  };
  const poll = setInterval(lookNow, pollMs);

  function open(folder: string): Disposable {
    const watcher = watchFolder(folder, lookSoon);
    watcher.on('error', failed);
    return { [Symbol.dispose]: () => watcher.close() };
  }

  return {
    follow(files) {
      const folders = new Set(files.map((file) => dirname(file)));
      for (const [folder, watcher] of watchers) {
        if (folders.has(folder)) continue;
        watcher[Symbol.dispose]();
        watchers.delete(folder);
      }
      for (const folder of folders) if (!watchers.has(folder)) watchers.set(folder, open(folder));
    },
    [Symbol.dispose]() {
      disposed = true;
      clearTimeout(settling);
      clearInterval(poll);
      for (const watcher of watchers.values()) watcher[Symbol.dispose]();
    },
  };
}
