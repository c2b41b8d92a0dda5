import { randomUUID } from 'node:crypto';
import { rename, rm } from 'node:fs/promises';

const attempts = 10;

/**
 * Puts the folder `fresh` in the place of `folder`, whole at each moment or not there at all, even if this process is killed. Two
 * may do so at once: the later one counts.
 */
export async function replaceFolder(fresh: string, folder: string): Promise<void> {
  const old = `${folder}-old-${randomUUID()}`;
  try {
    for (let attempt = 1; ; attempt += 1) {
      await rename(folder, old).catch(unless('ENOENT'));
      try {
        return await rename(fresh, folder);
      } catch (error) {
        // Another one has put its folder there between the two.
        if (attempt === attempts) throw error;
        unless('ENOTEMPTY', 'EEXIST')(error);
        await rm(old, { recursive: true, force: true });
      }
    }
  } finally {
    await rm(old, { recursive: true, force: true });
  }
}

const unless =
  (...codes: readonly string[]) =>
  (error: unknown): void => {
    if (!(error instanceof Error && 'code' in error && codes.includes(String(error.code)))) throw error;
  };
