import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, it } from 'vitest';

const run = promisify(execFile);
const here = join(import.meta.dirname, '..');

const program = `
import { createSophiaClient } from '@sophia/client';
import { AccountsDocument } from '@sophia/client/operations';

const page = { nodes: [{ name: 'Acme' }], pageInfo: { hasNextPage: false, endCursor: 'a' } };
const client = createSophiaClient({
  url: 'https://sophia.example.com/partner/graphql',
  fetch: async () => Response.json({ data: { accounts: page } }),
});
const names: string[] = [];
for await (const { name } of client.nodes(AccountsDocument, {}, ({ accounts }) => accounts)) names.push(name);
console.log(names.join());
`;

let folder: string;
/** Installs the packed client as another company does, without a network. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sophia-client-'));
  const installed = join(folder, 'node_modules/@sophia/client');
  await mkdir(installed, { recursive: true });
  await run('npx', ['-y', '--prefer-offline', 'pnpm@12', 'pack', '--out', join(folder, 'client.tgz')], { cwd: here });
  await run('tar', ['-xzf', join(folder, 'client.tgz'), '--strip-components=1', '-C', installed]);
  await mkdir(join(folder, 'node_modules/@graphql-typed-document-node'));
  for (const name of ['graphql-ws', '@graphql-typed-document-node/core'])
    await symlink(await realpath(join(here, 'node_modules', name)), join(folder, 'node_modules', name));
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  return () => rm(folder, { recursive: true });
}, 120_000);

it('is JavaScript with types when it is packed, which any Node can run', async () => {
  await writeFile(join(folder, 'main.ts'), program);
  const tsc = join(here, '../../node_modules/.bin/tsc');
  const options =
    '--strict --skipLibCheck --target es2024 --lib es2024,esnext.disposable,dom,dom.iterable --module nodenext';
  await run(tsc, [...options.split(' '), 'main.ts'], { cwd: folder });
  const { stdout } = await run('node', ['main.js'], { cwd: folder });
  expect(stdout).toBe('Acme\n');
}, 60_000);

it('leaves nothing of it in its folder', async () => {
  await expect(realpath(join(here, 'dist'))).rejects.toThrow();
});
