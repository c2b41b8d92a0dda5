import { type FileWatch, watchFiles } from '../common/watch-files.ts';
import type { SupergraphSource } from './supergraph-source.ts';

/** Files as they were last read. */
export interface ReadFiles {
  /** Content of all files; the same text means the same supergraph. */
  readonly content: string;
  /** Absolute paths. Their folders are watched for changes. */
  readonly files: readonly string[];
  /** Returns the supergraph. Throws a one-line error if the files do not contain one. */
  supergraph(): string;
}

/**
 * Creates a supergraph from files, and again when they change. `read` rejects with a one-line error if a file is
 * missing.
 */
export function watchedSource(read: () => Promise<ReadFiles>): SupergraphSource {
  let known: ReadFiles | undefined;

  /** Returns the files if they have changed. */
  async function readNew(watch: FileWatch): Promise<ReadFiles | undefined> {
    const before = known;
    known = undefined;
    const now = await read().catch((error: unknown) => {
      // Reported once, until the files can be read again.
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
