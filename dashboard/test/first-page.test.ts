import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

let manifest: Readonly<Record<string, Chunk>>;
beforeAll(async () => {
  await promisify(execFile)(process.execPath, [join(root, 'build/main.ts')]);
  manifest = JSON.parse(await readFile(join(dist, '.vite/manifest.json'), 'utf8'));
});

/** Returns the files that a browser loads for these chunks. */
function filesOf(names: readonly string[], seen = new Set<string>()): Set<string> {
  const files = new Set<string>();
  for (const name of names) {
    const chunk = manifest[name];
    if (!chunk) throw new Error(`The build has no ${name}`);
    if (seen.has(name)) continue;
    seen.add(name);
    for (const file of [chunk.file, ...(chunk.css ?? []), ...filesOf(chunk.imports ?? [], seen)]) files.add(file);
  }
  return files;
}

describe('the first page', () => {
  it('needs less than 200 kB of compressed JavaScript', async () => {
    const files = [...filesOf(['index.html', 'src/pages/today/today-page.tsx'])].filter((file) => file.endsWith('.js'));
    expect(files.length).toBeGreaterThan(1);
    for (const extension of ['br', 'gz']) {
      const sizes = await Promise.all(
        files.map(async (file) => (await readFile(join(dist, `${file}.${extension}`))).length),
      );
      expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(200_000);
    }
  });

  it("has the build of React for people, whatever the builder's NODE_ENV", async () => {
    const texts = await Promise.all(
      [...filesOf(['index.html'])]
        .filter((file) => file.endsWith('.js'))
        .map((file) => readFile(join(dist, file), 'utf8')),
    );
    expect(texts.some((text) => text.includes('Minified React error'))).toBe(true);
    expect(texts.filter((text) => text.includes('Each child in a list should have'))).toEqual([]);
  });

  it('loads nothing from elsewhere, and has no script in it', async () => {
    const html = await readFile(join(dist, 'index.html'), 'utf8');
    expect(html.match(/<script[^>]*>[^<]/g)).toBeNull();
    expect(html.match(/(?:src|href)="(?!\/)/g)).toBeNull();
  });
});
