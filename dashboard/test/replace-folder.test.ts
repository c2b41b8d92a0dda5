import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { replaceFolder } from '../build/replace-folder.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'sophia-build-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function folder(name: string, text: string): Promise<string> {
  const path = join(root, name);
  await mkdir(path);
  await writeFile(join(path, 'index.html'), text);
  return path;
}

const served = () => readFile(join(root, 'dist/index.html'), 'utf8');

it('takes the place of no folder, and of an older one, and leaves nothing behind', async () => {
  for (const text of ['first', 'second']) {
    await replaceFolder(await folder('fresh', text), join(root, 'dist'));
    expect(await served()).toBe(text);
    expect(await readdir(root)).toEqual(['dist']);
  }
});

it('leaves one whole folder when many do so at once', async () => {
  const all = await Promise.all(Array.from({ length: 5 }, (_, at) => folder(`fresh-${at}`, String(at))));
  await Promise.all(all.map((fresh) => replaceFolder(fresh, join(root, 'dist'))));
  expect(await served()).toMatch(/^[0-4]$/);
  expect(await readdir(root)).toEqual(['dist']);
});
