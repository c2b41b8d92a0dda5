import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * What the subgraphs sign cursors with, kept with the data, so that a client's cursor outlives a restart. Made at the
 * first start.
 */
export async function cursorSecret(dataDir: string): Promise<string> {
  const path = join(dataDir, 'cursor-secret');
  const kept = await readFile(path, 'utf8').catch(() => '');
  if (kept !== '') return kept;
  const secret = randomBytes(32).toString('hex');
  await mkdir(dataDir, { recursive: true });
  await writeFile(path, secret, { mode: 0o600 });
  return secret;
}
