import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** All that a build depends on. The lock file has the versions of packages. */
const patterns = [
  'index.html',
  'vite.config.ts',
  '{src,build}/**/*.{ts,tsx,css}',
  '../packages/client/src/**/*.ts',
  '../gateway/api/possible-types.json',
  '../pnpm-lock.yaml',
];

export async function hashOfSources(root: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of globSync(patterns, { cwd: root }).sort()) {
    hash
      .update(`${file}\0`)
      .update(await readFile(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}
