import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Returns the secret that subgraphs sign cursors with. Creates it at the first start and keeps it with the data, so
 * that cursors survive a restart.
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
