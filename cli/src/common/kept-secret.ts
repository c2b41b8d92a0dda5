import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Files of secrets in the data folder. */
export const secretFiles = {
  cursors: 'cursor-secret',
  alerts: 'alert-secret-key',
  webhooks: 'webhook-secret-key',
} as const;

/**
 * Returns a secret of 32 bytes, in hexadecimal digits. Creates it at the first start and keeps it with the data, so that
 * what it signs or encrypts survives a restart.
 */
export async function keptSecret(dataDir: string, file: string): Promise<string> {
  const path = join(dataDir, file);
  const kept = await readFile(path, 'utf8').catch(() => '');
  if (kept !== '') return kept;
  const secret = randomBytes(32).toString('hex');
  await mkdir(dataDir, { recursive: true });
  await writeFile(path, secret, { mode: 0o600 });
  return secret;
}
