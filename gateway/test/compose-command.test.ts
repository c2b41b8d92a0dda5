import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { federationLink } from './support/test-subgraph.ts';

const command = resolve(import.meta.dirname, '../src/compose-command.ts');
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'compose-'));
  await write('a.graphql', 'type Query { user: User }\ntype User @key(fields: "id") { id: ID! name: String }');
  await write('b.graphql', 'type User @key(fields: "id") { id: ID! posts: [String!] }');
  await writeFile(join(folder, 'supergraph.yaml'), config());
});
afterEach(() => rm(folder, { recursive: true }));

const write = (name: string, sdl: string) => writeFile(join(folder, name), federationLink + sdl);
/** Line of a written file on which its own SDL begins. */
const line = federationLink.split('\n').length;

const config = (version = '2') => `
federation_version: ${version}
subgraphs:
  a: { routing_url: "http://localhost:1/graphql", schema: { file: a.graphql } }
  b:
    routing_url: http://localhost:2/graphql
    schema:
      file: ./b.graphql
`;

async function compose(...flags: string[]): Promise<{ code: number; stderr: string; stdout: string }> {
  const args = [command, '--config', 'supergraph.yaml', '--out', 'out.graphql', ...flags];
  return promisify(execFile)(process.execPath, args, { cwd: folder }).then(
    (output) => ({ code: 0, ...output }),
    ({ code, stderr, stdout }) => ({ code, stderr, stdout }),
  );
}

const written = () => readFile(join(folder, 'out.graphql'), 'utf8').catch(() => undefined);

describe('compose', () => {
  test('writes the supergraph, and --check then finds it fresh until a schema changes', async () => {
    expect((await compose('--check')).code).toBe(1);
    expect(await compose()).toMatchObject({ code: 0, stderr: '' });
    expect(await written()).toContain('@join__graph(name: "a", url: "http://localhost:1/graphql")');
    expect(await compose('--check')).toMatchObject({ code: 0, stderr: '' });
    await write('b.graphql', 'type User @key(fields: "id") { id: ID! posts: [String!] likes: Int }');
    expect(await compose('--check')).toMatchObject({
      code: 1,
      stderr: 'out.graphql is stale: run `pnpm compose` and commit the result\n',
    });
  });

  test('writes the files for clients, and continues the committed changelog', async () => {
    const git = (...args: string[]) =>
      promisify(execFile)('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd: folder });
    const read = (name: string) => readFile(join(folder, 'api', name), 'utf8');
    const forClients = (...flags: string[]) => compose('--for-clients', 'api', ...flags);
    const sections = async () =>
      (await read('CHANGELOG.md'))
        .split(/^## .*$/m)
        .slice(1)
        .map((text) => text.trim());
    await git('init', '--quiet');
    await write(
      'c.graphql',
      'type Query { node: Node }\ninterface Node { id: ID! }\ntype Leaf implements Node { id: ID! }',
    );
    await writeFile(
      join(folder, 'supergraph.yaml'),
      `${config()}  c: { routing_url: "http://localhost:3/graphql", schema: { file: c.graphql } }\n`,
    );

    expect(await forClients()).toMatchObject({ code: 0, stderr: '' });
    expect(await read('schema.graphql')).toContain('type User {\n  id: ID!\n  name: String\n  posts: [String!]\n}');
    expect(JSON.parse(await read('possible-types.json'))).toEqual({ Node: ['Leaf'] });
    expect(await sections()).toEqual(['The first schema.']);
    await git('add', '.');
    await git('commit', '--quiet', '--message', 'first');
    expect(await forClients('--check')).toMatchObject({ code: 0, stderr: '' });

    await write('b.graphql', 'type User @key(fields: "id") { id: ID! likes: Int }');
    expect((await forClients('--check')).stderr.trim().split('\n')).toEqual(
      ['out.graphql', 'api/schema.graphql', 'api/CHANGELOG.md'].map(
        (file) => `${file} is stale: run \`pnpm compose\` and commit the result`,
      ),
    );
    await forClients();
    await write('b.graphql', 'type User @key(fields: "id") { id: ID! likes: Int shares: Int }');
    await forClients();
    expect(await forClients('--check')).toMatchObject({ code: 0, stderr: '' });
    expect(await sections()).toEqual([
      [
        "- Breaking: Field 'posts' was removed from object type 'User'",
        "- Safe: Field 'likes' was added to object type 'User'",
        "- Safe: Field 'shares' was added to object type 'User'",
      ].join('\n'),
      'The first schema.',
    ]);
    await git('commit', '--quiet', '--all', '--message', 'second');
    expect(await forClients('--check')).toMatchObject({ code: 0, stderr: '' });
  });

  test('reports each error with code, subgraph, file and line, and writes nothing', async () => {
    await write('b.graphql', 'type User @key(fields: "id") { id: ID! name: Int @shareable posts: [Post] }');
    const { code, stderr } = await compose();
    expect(code).toBe(1);
    expect(stderr).toMatch(new RegExp(`^INVALID_GRAPHQL: \\[b\\].*Post.*\\(b\\.graphql:${line}\\)$`, 'm'));
    await write('b.graphql', 'type User @key(fields: "id") { id: ID! name: Int }');
    const conflict = await compose();
    expect(conflict.stderr).toMatch(
      new RegExp(`^FIELD_TYPE_MISMATCH: .*"User\\.name".*\\(a\\.graphql:${line + 1}, b\\.graphql:${line}\\)$`, 'm'),
    );
    await write('b.graphql', 'type User {{');
    expect((await compose()).stderr).toMatch(
      new RegExp(`^INVALID_GRAPHQL: \\[b\\] Syntax Error.*\\(b\\.graphql:${line}\\)$`, 'm'),
    );
    expect(await written()).toBeUndefined();
  });

  test('puts a shared schema before each schema, and names the file of an error', async () => {
    const shared = async (definitions: string) => {
      await write('shared.graphql', definitions);
      await writeFile(join(folder, 'a.graphql'), 'type Query { day: Day }');
      await writeFile(join(folder, 'b.graphql'), 'type Query { days: [Day!] }');
      await writeFile(join(folder, 'supergraph.yaml'), `${config()}shared_schema: { file: shared.graphql }\n`);
    };
    await shared('scalar Day');
    expect(await compose()).toMatchObject({ code: 0, stderr: '' });
    expect(await written()).toMatch(/scalar Day\n\s+@join__type\(graph: A\)\n\s+@join__type\(graph: B\)/);
    await shared('scalar Day input Range { from: Dey }');
    expect((await compose()).stderr).toMatch(
      new RegExp(`^INVALID_GRAPHQL: \\[a\\].*Dey.*\\(shared\\.graphql:${line}\\)$`, 'm'),
    );
    await rm(join(folder, 'shared.graphql'));
    expect(await compose()).toMatchObject({
      code: 1,
      stderr: `${join(folder, 'shared.graphql')}: the shared schema cannot be read: there is no such file\n`,
    });
  });

  test('uses subgraph names as hosts of routing URLs with --hosts-by-name', async () => {
    expect(await compose('--hosts-by-name')).toMatchObject({ code: 0, stderr: '' });
    expect(await written()).toContain('@join__graph(name: "b", url: "http://b:2/graphql")');
  });

  test('fails on hints unless they are allowed', async () => {
    await write('a.graphql', '"A user" type User @key(fields: "id") { id: ID! } type Query { user: User }');
    await write('b.graphql', '"Somebody" type User @key(fields: "id") { id: ID! posts: [String!] }');
    const { code, stderr } = await compose();
    expect(code).toBe(1);
    expect(stderr).toContain('hint INCONSISTENT_DESCRIPTION: ');
    expect(await written()).toBeUndefined();
    expect((await compose('--allow-hints')).code).toBe(0);
    expect(await written()).toBeDefined();
  });

  test.each([
    [
      'no such file',
      'subgraphs: { a: { routing_url: "http://a", schema: { file: none.graphql } } }',
      'none.graphql: the schema of subgraph "a" cannot be read: there is no such file',
    ],
    ['no YAML', 'subgraphs: [', 'supergraph.yaml: '],
    [
      'no routing URL',
      'subgraphs: { a: { schema: { file: a.graphql } } }',
      'supergraph.yaml: subgraphs.a.routing_url: ',
    ],
    ['no subgraphs', 'subgraphs: {}', 'supergraph.yaml: subgraphs: must name at least one subgraph'],
    ['a misspelt setting', 'subgraph: {}', 'supergraph.yaml: '],
    ['Federation 1', config('1'), 'supergraph.yaml: federation_version: must be a version of Federation 2'],
    [
      'another exact version',
      config('=2.1.0'),
      'supergraph.yaml: federation_version is 2.1.0, but 2.14.4 is installed',
    ],
  ])('says what is wrong with a configuration that has %s', async (_, yaml, expected) => {
    await writeFile(join(folder, 'supergraph.yaml'), yaml);
    const { code, stderr } = await compose();
    expect(code).toBe(1);
    expect(stderr).toContain(expected);
    expect(stderr).not.toContain('    at ');
  });

  test('says what is wrong with its flags', async () => {
    expect(await compose('--chek')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("unknown option '--chek'\n(Did you mean --check?)"),
    });
  });
});

describe('a contract', () => {
  const git = (...args: string[]) =>
    promisify(execFile)('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd: folder });
  const commit = async () => {
    await git('add', '.');
    await git('commit', '--quiet', '--message', 'a schema');
  };
  const read = (name: string) => readFile(join(folder, 'api/partner', name), 'utf8');
  const forClients = (...flags: string[]) => compose('--for-clients', 'api', ...flags);
  const user = (members: string) =>
    write('a.graphql', `type Query { user: User @tag(name: "partner") }\ntype User @key(fields: "id") { ${members} }`);
  const shown = 'id: ID! @tag(name: "partner")';

  beforeEach(async () => {
    await git('init', '--quiet');
    await writeFile(join(folder, 'supergraph.yaml'), `${config()}contracts: [partner]\n`);
  });

  test('has files for clients of its own', async () => {
    await user(`${shown} name: String @tag(name: "partner") secret: String`);
    expect(await forClients()).toMatchObject({ code: 0, stderr: '' });
    expect(await read('schema.graphql')).toContain('type User {\n  id: ID!\n  name: String\n}');
    expect(await read('CHANGELOG.md')).toContain('The first schema.');
    await commit();
    await user(`${shown} name: String @tag(name: "partner") secret: String @tag(name: "partner")`);
    expect((await forClients('--check')).stderr).toContain('api/partner/schema.graphql is stale');
    await forClients();
    expect(await read('CHANGELOG.md')).toContain("- Safe: Field 'secret' was added to object type 'User'");
    expect(await forClients('--check')).toMatchObject({ code: 0, stderr: '' });
  });

  test('that refers to something hidden fails with the names of both', async () => {
    await user(`${shown} role: Role @tag(name: "partner") } enum Role { BOSS`);
    expect(await compose()).toMatchObject({
      code: 1,
      stderr: 'INVALID_CONTRACT: the contract "partner" has User.role, but not its type Role\n',
    });
    expect(await written()).toBeUndefined();
  });

  const name = (deprecated: string) => `${shown} name: String ${deprecated} @tag(name: "partner")`;
  const withoutName = `${shown} name: String`;

  test.each([
    ['that nobody announced', ''],
    ['before the announced day', '@deprecated(reason: "Use other. Removed on 2999-01-01.")'],
  ])('cannot lose a field %s', async (_, deprecated) => {
    await user(name(deprecated));
    await forClients();
    await commit();
    await user(withoutName);
    const refused = await forClients();
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.stderr).toMatch(
      /^BREAKS_CONTRACT: Field 'name' (\(deprecated\) )?was removed from object type 'User'\. That breaks .*"partner"/,
    );
    expect(await read('schema.graphql')).toContain('name: String');
  });

  test('loses a field on the announced day', async () => {
    await user(name('@deprecated(reason: "Use other. Removed on 2020-01-01.")'));
    await forClients();
    await commit();
    await user(withoutName);
    expect(await forClients()).toMatchObject({ code: 0 });
    expect(await read('CHANGELOG.md')).toContain("- Breaking: Field 'name' (deprecated) was removed");
  });

  test.each(['', ' Removed on 2026-02-30.'])('has no deprecation without a day of removal ("%s")', async (day) => {
    await user(name(`@deprecated(reason: "Use other.${day}")`));
    expect((await forClients()).stderr).toContain('User.name is deprecated without a day of removal');
  });

  test('breaks its clients with --allow-breaking', async () => {
    await user(name(''));
    await forClients();
    await commit();
    await user(withoutName);
    expect(await forClients('--allow-breaking')).toMatchObject({ code: 0 });
    await commit();
    expect(await forClients('--check')).toMatchObject({ code: 0, stderr: '' });
  });
});
