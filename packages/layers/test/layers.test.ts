import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { readWorkspace } from '../src/read-workspace.ts';
import { breaches, type Rules } from '../src/rules.ts';

const roots: string[] = [];
afterEach(async () => {
  for (const root of roots.splice(0)) await rm(root, { recursive: true });
});

const lower = JSON.stringify({ name: '@sophia/lower', exports: { '.': './src/index.ts', './door': './src/door.ts' } });
const upper = JSON.stringify({ name: '@sophia/upper' });

const rules: Rules = {
  rooms: ['*'],
  layers: [
    { of: 'upper', mayImport: ['lower'] },
    { of: 'lower', mayImport: [] },
  ],
  testsMayImport: [],
  never: [],
};

/** Returns the breaches in a workspace of two packages with these files, by path. */
async function check(files: Record<string, string>, more: Partial<Rules> = {}): Promise<string[]> {
  const root = await mkdtemp(join(tmpdir(), 'layers-'));
  roots.push(root);
  for (const [path, text] of Object.entries({ 'lower/package.json': lower, 'upper/package.json': upper, ...files })) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return breaches(readWorkspace(root, ['*']), { ...rules, ...more });
}

test('reports folders that import each other, also by types, and the imports', async () => {
  const found = await check({
    'upper/src/a/one.ts': `import { two } from '../b/two.ts';`,
    'upper/src/a/three.ts': '',
    'upper/src/b/two.ts': `import type { Three } from '../a/three.ts';`,
  });
  expect(found).toEqual([
    'upper/src: a, b import each other\n' +
      '    upper/src/a/one.ts -> upper/src/b/two.ts\n    upper/src/b/two.ts -> upper/src/a/three.ts',
  ]);
});

test('counts the files directly in a folder as one room', async () => {
  const found = await check({
    'upper/src/a/main.ts': `const { one } = await import('./inner/one.ts');`,
    'upper/src/a/helper.ts': '',
    'upper/src/a/inner/one.ts': `export * from '../helper.ts';`,
  });
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(/^upper\/src\/a: \., inner import each other\n/);
});

test('allows cycles within a folder, and imports between folders in one direction', async () => {
  const found = await check({
    'upper/src/a/one.ts': `import { two } from './two.ts';\nimport { three } from '../b/three.ts';`,
    'upper/src/a/two.ts': `import type { One } from './one.ts';`,
    'upper/src/b/three.ts': '',
    'upper/src/main.ts': `import './a/one.ts';`,
  });
  expect(found).toEqual([]);
});

test('reports an import of a package that the layer does not allow', async () => {
  const down = { 'upper/src/main.ts': `import { door } from '@sophia/lower/door';`, 'lower/src/door.ts': '' };
  expect(await check(down)).toEqual([]);
  const up = { 'lower/src/door.ts': `import type { Main } from '@sophia/upper';` };
  expect(await check(up)).toEqual(['lower must not import upper\n    lower/src/door.ts -> @sophia/upper']);
});

test('reports a relative import of another package', async () => {
  const files = { 'upper/src/main.ts': `import { door } from '../../lower/src/door.ts';`, 'lower/src/door.ts': '' };
  expect(await check(files)).toEqual([
    'upper must import lower by its name\n    upper/src/main.ts -> lower/src/door.ts',
  ]);
});

test('allows tests to import more packages than sources', async () => {
  const files = { 'lower/test/door.test.ts': `import { help } from '@sophia/upper';` };
  expect(await check(files)).toHaveLength(1);
  expect(await check(files, { testsMayImport: ['upper'] })).toEqual([]);
});

test('reports the chain of imports that leads to a forbidden package', async () => {
  const files = {
    'upper/src/main.ts': `import { door } from '@sophia/lower/door';`,
    'lower/src/door.ts': `import { deep } from './deep.ts';`,
    'lower/src/deep.ts': `import { MikroORM } from '@mikro-orm/core';`,
  };
  const rule = { from: 'upper/src/**', reaches: '@mikro-orm/**', because: 'The upper one opens no database' };
  expect(await check(files, { never: [rule] })).toEqual([
    'The upper one opens no database\n    upper/src/main.ts\n    -> lower/src/door.ts\n    -> lower/src/deep.ts\n    -> @mikro-orm/core',
  ]);
  expect(await check(files, { never: [{ ...rule, from: 'upper/test/**' }] })).toEqual([]);
});
