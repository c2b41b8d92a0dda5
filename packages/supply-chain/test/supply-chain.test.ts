import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import allowed from '../allowed-licences.json' with { type: 'json' };

const program = (name: string) => join(import.meta.dirname, `../src/${name}-command.ts`);

interface Listed {
  readonly group?: string;
  readonly name: string;
  readonly licenses?: object[];
}

/** Runs `pnpm check-licences` on a bill of these packages. */
async function check(...components: Listed[]) {
  const folder = await mkdtemp(join(tmpdir(), 'licences-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'bill.json');
  await writeFile(file, JSON.stringify({ components: components.map((each) => ({ version: '1.2.3', ...each })) }));
  return promisify(execFile)(process.execPath, [program('licences'), file]).then(
    ({ stdout }) => stdout.trim(),
    ({ code, stderr }) => `${code}: ${stderr.trim()}`,
  );
}

const advice =
  'Replace it, or, if the licence suits us, add the licence or an exception with its reason to allowed-licences.json.';
const id = (text: string) => [{ license: { id: text } }];

describe('pnpm check-licences', () => {
  it('accepts packages whose licences are in the list, by whichever name, and passes over our own', async () => {
    const said = await check(
      { name: 'a', licenses: id('MIT') },
      { group: '@b', name: 'c', licenses: [{ expression: '(GPL-3.0-only OR BSD-3-Clause)' }] },
      { name: 'd', licenses: [{ license: { name: 'License :: OSI Approved :: Apache Software License' } }] },
      { group: '@sophia', name: 'events' },
    );
    expect(said).toBe('The licences of 3 packages are allowed.');
  });

  it.each([
    ['another licence', id('AGPL-3.0-only'), 'AGPL-3.0-only'],
    ['a second licence that is not', [{ expression: 'MIT AND GPL-3.0-only' }], 'MIT AND GPL-3.0-only'],
    ['no licence', undefined, 'no licence'],
    ['a licence that nobody knows', [{ license: { name: 'SEE LICENSE IN FILE' } }], 'SEE LICENSE IN FILE'],
  ])('refuses a package with %s, and says what to do', async (_, licenses, shown) => {
    expect(await check({ group: '@b', name: 'c', licenses })).toBe(`1: @b/c 1.2.3: ${shown}. ${advice}`);
  });

  it('lets an exception hold for its package and its licence alone', async () => {
    expect(await check({ name: 'certifi', licenses: id('MPL-2.0') })).toContain('1 packages are allowed');
    expect(await check({ name: 'certifi', licenses: id('GPL-3.0-only') })).toContain('certifi 1.2.3: GPL-3.0-only.');
    expect(await check({ name: 'other', licenses: id('MPL-2.0') })).toContain('other 1.2.3: MPL-2.0.');
  });

  it('has a reason for every exception', () => {
    for (const [name, { reason }] of Object.entries(allowed.exceptions)) expect(reason, name).toMatch(/\w+ \w+/);
  });
});

it('writes what the programs run with as CycloneDX, without benchmarks and tools for development', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sbom-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await promisify(execFile)(process.execPath, [program('sbom'), '--out', folder]);
  const bill = JSON.parse(await readFile(join(folder, 'node.cdx.json'), 'utf8'));
  expect(bill).toMatchObject({
    bomFormat: 'CycloneDX',
    metadata: { component: { name: 'sophia', type: 'application' } },
  });
  const names = bill.components.map(({ purl }: { purl: string }) => purl.replace(/@[^@]*$/, ''));
  expect(names).toEqual(expect.arrayContaining(['pkg:npm/graphql', 'pkg:npm/%40mikro-orm/core']));
  for (const tool of ['vitest', 'typescript', '%40sophia/bench']) expect(names).not.toContain(`pkg:npm/${tool}`);
});
