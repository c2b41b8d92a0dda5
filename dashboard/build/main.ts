import { existsSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashOfSources } from './hash-of-sources.ts';

/**
 * Builds the dashboard into `dist`, unless it is already built from these sources. Builds in a folder of its own first, so that
 * nobody sees half a build, and two at a time do not disturb each other.
 */
const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const builtFrom = '.sources';

const sources = await hashOfSources(root);
if (existsSync(dist) && (await readFile(join(dist, builtFrom), 'utf8').catch(() => '')) === sources) process.exit();

const { build } = await import('vite');
const fresh = join(root, `dist-${process.pid}`);
try {
  await build({
    configFile: join(root, 'vite.config.ts'),
    mode: 'production',
    logLevel: 'warn',
    build: { outDir: fresh, emptyOutDir: true },
  });
  await writeFile(join(fresh, builtFrom), sources);
  await rm(dist, { recursive: true, force: true });
  await rename(fresh, dist);
} finally {
  await rm(fresh, { recursive: true, force: true });
}
console.log('built');
