import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashOfSources } from './hash-of-sources.ts';
import { replaceFolder } from './replace-folder.ts';

/**
 * Builds the dashboard into `dist`, unless it is already built from these sources. Builds in a folder of its own first, so that
 * nobody sees half a build. Of two at a time, the first one counts: somebody may already read its files.
 */
const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const builtFrom = '.sources';

// Under another value, such as that of tests, React would be its slow and large build for developers.
process.env.NODE_ENV = 'production';

const sources = await hashOfSources(root);
const isBuilt = async () =>
  existsSync(join(dist, 'index.html')) && (await readFile(join(dist, builtFrom), 'utf8').catch(() => '')) === sources;
if (await isBuilt()) process.exit();

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
  if (!(await isBuilt())) await replaceFolder(fresh, dist);
} finally {
  await rm(fresh, { recursive: true, force: true });
}
console.log('built');
