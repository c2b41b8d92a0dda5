import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { root } from '../src/common/programs.ts';
import { type Command, runCommand } from './support/command.ts';
import { freePorts } from './support/free-ports.ts';

/** Code blocks of the page by the file that they name. */
const blocks = new Map(
  [...readFileSync(join(root, 'docs/add-a-subgraph.md'), 'utf8').matchAll(/^```\w+ (\S+)\n(.*?)^```$/gms)].map(
    ([, name = '', text = '']) => [name, text],
  ),
);
const block = (name: string): string => blocks.get(name) ?? expect.fail(`the page has no block of ${name}`);
/** Returns the text that a block adds after the existing entries of a file. */
const entry = (name: string): string => block(name).split('# … the others\n')[1] ?? expect.fail(`${name} adds nothing`);

let copy: string;
let start: Command | undefined;

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'sophia-sixth-'));
  const left = new Set(['.git', '.data', 'bench', 'docs', 'node_modules']);
  cpSync(root, copy, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !left.has(relative(root, path)) && !path.endsWith('/test'),
  });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(async () => {
  start?.child.kill('SIGTERM');
  await start?.exitCode;
  rmSync(copy, { recursive: true, force: true });
});

const run = (program: string, ...args: string[]): string =>
  execFileSync(join(copy, 'node_modules/.bin', program), args, { cwd: copy, encoding: 'utf8', stdio: 'pipe' });

it('needs only a folder and an entry in supergraph.yaml', { timeout: 240_000 }, async () => {
  for (const [name, text] of blocks) {
    if (!name.startsWith('subgraphs/notes/')) continue;
    mkdirSync(dirname(join(copy, name)), { recursive: true });
    writeFileSync(join(copy, name), text);
  }
  appendFileSync(join(copy, 'supergraph.yaml'), entry('supergraph.yaml'));
  // Links that an installation would create. The dependencies of Slack include all that the notes need.
  cpSync(join(root, 'subgraphs/slack/node_modules'), join(copy, 'subgraphs/notes/node_modules'), {
    recursive: true,
    verbatimSymlinks: true,
  });

  run('graphql-codegen', '--config', 'codegen.ts');
  run('node', 'gateway/src/compose-command.ts', '--for-clients', 'gateway/api');
  writeFileSync(
    join(copy, 'tsconfig.notes.json'),
    JSON.stringify({ extends: './tsconfig.json', include: ['subgraphs/notes'] }),
  );
  run('tsc', '--noEmit', '--project', 'tsconfig.notes.json');
  run('biome', 'check', 'subgraphs/notes');
  expect(run('node', 'packages/layers/src/check-layers.ts')).toBe('');

  const ports = await freePorts();
  const env = { ...ports, DATA_DIR: join(copy, '.data'), NODE_ENV: 'test', SAMPLE_DATA: 'small' };
  start = runCommand(join(copy, 'cli/src/start.ts'), [], env);
  await start.line(/^notes +http:/);
  await start.line(/^Ready in /);
  const ask = async (query: string, variables = {}) => {
    const response = await fetch(`http://127.0.0.1:${ports.PORT}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = await response.json();
    expect(errors).toBeUndefined();
    return data;
  };
  const [account] = (await ask('{ accounts(first: 1) { nodes { id name } } }')).accounts.nodes;
  const add = 'mutation ($id: ID!) { noteAdd(accountId: $id, text: "Likes lists") { id account { name } } }';
  const { noteAdd } = await ask(add, { id: account.id });
  expect(noteAdd.account).toEqual({ name: account.name });
  expect(await ask(block('query'), { id: account.id })).toEqual({
    account: { name: account.name, notes: { nodes: [{ text: 'Likes lists', createdAt: expect.any(String) }] } },
  });
  expect(await ask('query ($id: ID!) { node(id: $id) { ... on Note { text } } }', { id: noteAdd.id })).toEqual({
    node: { text: 'Likes lists' },
  });
});

it('runs in containers like the others', () => {
  const compose = readFileSync(join(root, 'docker/compose.yaml'), 'utf8');
  const withNotes = compose.replace(/^ {2}gateway:$/m, `${entry('docker/compose.yaml')}\n$&`);
  const { notes, interactions } = parse(withNotes, { merge: true }).services;
  expect(JSON.stringify(notes)).toBe(
    JSON.stringify(interactions).replace('interactions', 'notes').replace('4002', '4008'),
  );
});
