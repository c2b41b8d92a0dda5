import { watch as watchFolder } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { SupergraphSource } from './supergraph-source.ts';

/** Changes that come closer together than this are one: a file is often written in several steps. */
const settleMs = 100;

/** How often the file is read without having been told of a change: not every file system tells. */
const pollMs = 5_000;

/** A supergraph in a file. Watching its folder outlives the file being replaced by another of the same name. */
export function supergraphFile(path: string): SupergraphSource {
  const file = resolve(path);
  let known: string | undefined;

  async function load(): Promise<string> {
    known = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      throw new Error(
        `The supergraph file ${path} cannot be read: ${error.code === 'ENOENT' ? 'there is none' : error.message}`,
      );
    });
    return known;
  }

  return {
    load,
    watch(changed, failed) {
      let settling: NodeJS.Timeout | undefined;
      const check = async () => {
        const before = known;
        try {
          const sdl = await load();
          if (sdl !== before) changed(sdl);
        } catch (error) {
          // Between two names a file that is being replaced may be missing; only a lasting change is told.
          if (known !== undefined) failed(error instanceof Error ? error : new Error(String(error)));
          known = undefined;
        }
      };
      const checkSoon = () => {
        clearTimeout(settling);
        settling = setTimeout(check, settleMs);
      };
      const watcher = watchFolder(dirname(file), checkSoon);
      watcher.on('error', failed);
      const poll = setInterval(check, pollMs);
      return {
        [Symbol.dispose]() {
          clearTimeout(settling);
          clearInterval(poll);
          watcher.close();
        },
      };
    },
  };
}
