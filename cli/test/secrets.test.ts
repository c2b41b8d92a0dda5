import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { gatewaySettings } from '@sophia/gateway/settings';
import { describeSettings, parseSettings } from '@sophia/settings';
import { subgraphSettings } from '@sophia/subgraph-kit/settings';
import { createTestDatabase } from '@sophia/testing/database';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { firstSubgraphPort, root, supergraphFile } from '../src/common/programs.ts';
import { startSettings, toolSettings } from '../src/common/settings.ts';
import { ownSettings } from '../src/common/subgraph-settings.ts';
import { inferenceSettings } from '../src/inference/settings.ts';

const intelligence = subgraphSettings({ port: firstSubgraphPort, settings: ownSettings.get('intelligence') });
const webhooks = subgraphSettings({ port: firstSubgraphPort, settings: ownSettings.get('webhooks') });
const schemas = { startSettings, gatewaySettings, intelligence, webhooks, toolSettings, inferenceSettings };
const every = Object.values(schemas).flatMap((schema) => describeSettings(schema));
const holders = [...new Set(every.filter(({ holdsSecret }) => holdsSecret).map(({ name }) => name))];

const mark = 'recognisable';
const protocols: Record<string, string> = {
  DATABASE_URL: 'postgres',
  NATS_URL: 'nats',
  REDIS_URL: 'redis',
  ALERT_SMTP_URL: 'smtp',
};

/** Returns a setting's secret, which contains the mark, except that some keys are hexadecimal. */
const secretOf = (name: string) =>
  name.endsWith('_SECRET_KEYS') ? 'c0ffee01'.repeat(8) : `${mark}-${name}-${'x'.repeat(32)}`;

/** Returns a valid value with the secret. Nobody listens where its address leads. */
function settingOf(name: string): string {
  if (name.endsWith('_URL') || name.endsWith('_ENDPOINT'))
    return `${protocols[name] ?? 'http'}://user:${secretOf(name)}@127.0.0.1:1/x`;
  if (name.endsWith('_HEADERS')) return `authorization=${secretOf(name)}`;
  return secretOf(name);
}

/** Returns the environment that sets all secrets of a program, without some. */
function secretsOf(schema: z.ZodObject, without: readonly string[] = []): Record<string, string> {
  const named = describeSettings(schema).filter(({ name, holdsSecret }) => holdsSecret && !without.includes(name));
  return Object.fromEntries(named.map(({ name }) => [name, settingOf(name)]));
}

/** Returns the names of the settings whose secret is in the text. */
const shownIn = (text: string) => holders.filter((name) => text.includes(secretOf(name)));

it('knows the secrets of all programs', () => {
  const looksSecret = /SECRET|PASSWORD|KEY|CREDENTIAL|TOKEN(?!S)|(?<!REQUEST_|RESPONSE_)HEADERS$/;
  const harmless = ['GATEWAY_CLOCK_TOLERANCE'];
  const unmarked = every.filter(
    ({ name, holdsSecret }) => looksSecret.test(name) && !holdsSecret && !harmless.includes(name),
  );
  expect(unmarked.map(({ name }) => name)).toEqual([]);
  expect(holders).toEqual(expect.arrayContaining(['DATABASE_URL', 'JWT_SECRET', 'GATEWAY_KEYS', 'ALERT_SMTP_URL']));
});

describe('an error about settings', () => {
  it.each(Object.entries(schemas))('of %s shows no secret', (_, schema) => {
    for (const { name, holdsSecret } of describeSettings(schema)) {
      if (!holdsSecret) continue;
      const secret = secretOf(name);
      const isUrl = settingOf(name).includes('://');
      const malformed = [`${secret},=${secret}`, `@${secret}`, `ed25519-private:${secret}`];
      for (const wrong of [`nonsense://me:${secret}@`, ...(isUrl ? [`no scheme ${secret}@host`] : malformed)]) {
        const parsed = parseSettings(schema, { ...secretsOf(schema), [name]: wrong });
        expect(shownIn(parsed.ok ? '' : parsed.errors.join('\n')), `${name}=${wrong}`).toEqual([]);
      }
    }
  });
});

interface Run {
  readonly child: ChildProcess;
  readonly ready: Promise<string>;
  /** Everything that the program has written, once it has ended. */
  readonly output: Promise<string>;
  readonly code: Promise<number | null>;
}

function run(args: string[], env: Record<string, string>): Run {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { PATH, LOG_LEVEL: 'trace', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const output = Promise.all([child.stdout, child.stderr].map((stream) => (stream ? text(stream) : ''))).then((parts) =>
    parts.join('\n'),
  );
  const code = once(child, 'exit').then(([exitCode]) => exitCode);
  const ready = once(child, 'message').then(([{ url }]) => String(url));
  return { child, ready, output, code };
}

async function stop({ child, output }: Run): Promise<string> {
  child.kill('SIGTERM');
  return output;
}

const gateway = ['gateway/src/main.ts', '--supergraph', supergraphFile];

/** A token that names a key, for which a verifier looks at JWKS_URL. */
const token = ['{"alg":"RS256","kid":"a"}', '{"tenant":"t","sub":"s"}', 'x']
  .map((part) => Buffer.from(part).toString('base64url'))
  .join('.');

const headersOfClients: Record<string, string>[] = [
  {},
  { authorization: `Bearer ${token}` },
  { 'content-type': 'text/plain' },
];

describe('the gateway', () => {
  it.each([['JWT_SECRET'], ['JWKS_URL']])('shows no secret in its output and answers, without %s', async (left) => {
    const program = run(gateway, secretsOf(gatewaySettings, [left, 'NATS_URL']));
    const url = await program.ready;
    const answers = await Promise.all(
      ['{ accounts(first: 1) { nodes { name } } }', '{ nonsense }', '{'].flatMap((query) =>
        headersOfClients.map(async (headers) => {
          const body = JSON.stringify({ query });
          return (
            await fetch(url, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } })
          ).text();
        }),
      ),
    );
    const pages = await Promise.all(
      ['/', '/health', '/metrics', '/nowhere'].map(async (path) => (await fetch(new URL(path, url))).text()),
    );
    const output = await stop(program);
    expect(output).toContain('"msg":"request"');
    expect(shownIn([output, ...answers, ...pages].join('\n'))).toEqual([]);
  });
});

describe('a subgraph', () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.close());

  const program = ['subgraphs/intelligence/src/main.ts'];
  const others = { WEAVIATE_URL: '', LANGUAGE_MODEL: 'any' };

  it('shows no secret in its output and answers', async () => {
    const running = run(program, {
      ...secretsOf(intelligence, ['DATABASE_URL', 'NATS_URL', 'GATEWAY_KEYS']),
      ...others,
      DATABASE_URL: database.url,
    });
    const url = await running.ready;
    const body = JSON.stringify({ query: '{ search(query: "price") { nodes { __typename } } }' });
    const headers = { 'content-type': 'application/json', 'x-sophia-tenant': 'acme' };
    const answer = await (await fetch(url, { method: 'POST', body, headers })).text();
    const output = await stop(running);
    expect(output).toContain('"subgraph":"intelligence"');
    expect(shownIn(output + answer)).toEqual([]);
  });

  it.each([['NATS_URL'], ['DATABASE_URL']])('shows no secret when it cannot reach %s', async (broken) => {
    const reachable: Record<string, string> = broken === 'NATS_URL' ? { DATABASE_URL: database.url } : { NATS_URL: '' };
    const output = await run(program, { ...secretsOf(intelligence), ...others, ...reachable }).output;
    expect(output).not.toBe('');
    expect(shownIn(output)).toEqual([]);
  });
});

it('a command shows no part of a password whose characters are not encoded', async () => {
  // What precedes the slash reads as host and port, where nobody listens.
  const DATABASE_URL = `postgres://localhost:1/${mark}-rest@127.0.0.1:1/x`;
  const { code, output } = run(['cli/src/events.ts'], { DATABASE_URL });
  expect(await output).toContain('cannot be reached');
  expect(await output).not.toContain(mark);
  expect(await code).toBe(1);
});

it('a command hides secrets in an error that nobody expected', async () => {
  const settings = resolve(root, 'cli/src/common/settings.ts');
  const { code, output } = run(
    [
      '--input-type=module',
      '-e',
      `import { readToolSettings } from ${JSON.stringify(settings)};
       throw new Error('cannot use ' + readToolSettings().DATABASE_URL);`,
    ],
    secretsOf(toolSettings),
  );
  expect(await output).toContain('cannot use postgres://user:***@');
  expect(shownIn(await output)).toEqual([]);
  expect(await code).toBe(1);
});

describe('a program that crashes', () => {
  const settings = resolve(root, 'packages/settings/src/index.ts');
  const serving = resolve(root, 'packages/serving/src/index.ts');
  const start = `
    import { readSettings, secret } from ${JSON.stringify(settings)};
    import { runProgram } from ${JSON.stringify(serving)};
    import { z } from ${JSON.stringify(import.meta.resolve('zod'))};
    const { JWT_SECRET } = readSettings(z.object({ JWT_SECRET: secret() }));
    await runProgram({ start: async () => ({ url: 'nowhere', close: async () => {} }), failure: String, log: () => {} });`;
  const runs = async (code: string) =>
    run(
      ['--input-type=module', '-e', `${start}\n${code}`],
      secretsOf(z.object({ JWT_SECRET: gatewaySettings.shape.JWT_SECRET })),
    );

  it('hides secrets in the error that it dies of, and ends with code 1', async () => {
    const { code, output } = await runs("setImmediate(() => { throw new Error('cannot use ' + JWT_SECRET); });");
    expect(await output).toContain('cannot use ***');
    expect(await code).toBe(1);
    expect(shownIn(await output)).toEqual([]);
  });

  it('leaves the environment out of its crash report', async () => {
    const { output } = await runs('console.log(JSON.stringify(process.report.getReport())); process.exit(0);');
    expect(JSON.parse(await output)).toHaveProperty('javascriptHeap');
    expect(shownIn(await output)).toEqual([]);
  });
});
