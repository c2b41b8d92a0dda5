import { type FileWatch, watchFiles } from '../common/watch-files.ts';
import type { SupergraphSource } from './supergraph-source.ts';

/** What files said when they were last read. */
export interface ReadFiles {
  /** Their whole content; the same text means the same supergraph. */
  readonly content: string;
  /** Absolute paths, in whose folders a change may show. */
  readonly files: readonly string[];
  /** Throws one line that says why the files make no supergraph. */
  supergraph(): string;
}

/** A supergraph made from files, and made again when they change. `read` rejects with one line when one is missing. */
export function watchedSource(read: () => Promise<ReadFiles>): SupergraphSource {
  let known: ReadFiles | undefined;

  /** What was read when it is not what was known. */
  async function readNew(watch: FileWatch): Promise<ReadFiles | undefined> {
    const before = known;
    known = undefined;
    const now = await read().catch((error: unknown) => {
      // Told of once, until the files can be read again.
      if (before) throw error;
      return undefined;
    });
    if (!now) return undefined;
    watch.follow(now.files);
    known = now;
    return now.content === before?.content ? undefined : now;
  }

  return {
    async load() {
      known = await read();
      return known.supergraph();
    },
    watch(changed, failed) {
      const watch = watchFiles(async () => {
        try {
          const now = await readNew(watch);
          if (now) changed(now.supergraph());
        } catch (error) {
          failed(error instanceof Error ? error : new Error(String(error)));
        }
      }, failed);
      watch.follow(known?.files ?? []);
      return watch;
    },
  };
}
