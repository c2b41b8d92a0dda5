import { type ChildProcess, fork, type Serializable } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { Agent, type IncomingMessage, request } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { SignJWT } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { bookshop } from './support/bookshop.ts';
import { type GraphResponse, startGraph, type TestGraph } from './support/test-graph.ts';

const program = resolve(import.meta.dirname, '../src/main.ts');
let folder: string;
let file: string;
let graph: TestGraph;
const children: ChildProcess[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gateway-'));
  file = join(folder, 'supergraph.graphql');
  graph = await startGraph(bookshop());
  await writeFile(file, graph.supergraph);
});
afterEach(() => {
  graph.subgraph('catalog').hold = undefined;
  for (const child of children.splice(0)) child.kill('SIGKILL');
});
afterAll(async () => {
  await graph[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

function run(args: string[], env: Record<string, string> = {}): ChildProcess {
  const { PATH = '' } = process.env;
  const child = fork(program, args, { env: { PATH, ...env }, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  children.push(child);
  return child;
}

const serve = async (env: Record<string, string> = {}) => {
  const child = run(['--supergraph', file, '--port', '0'], env);
  const [message] = (await once(child, 'message')) as [Serializable];
  return { child, ...(message as { type: string; url: string }) };
};

async function ended(child: ChildProcess): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const [[code], stdout, stderr] = await Promise.all([
    once(child, 'exit') as Promise<[number | null]>,
    child.stdout ? text(child.stdout) : '',
    child.stderr ? text(child.stderr) : '',
  ]);
  return { code, stdout, stderr };
}

const ask = (url: string, query: string, headers: Record<string, string> = {}) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });

describe('the program', () => {
  test('serves a supergraph file, tells its parent, and warns that it has no authentication', async () => {
    const { child, type, url } = await serve();
    expect(type).toBe('ready');
    expect(await (await ask(url, '{ books(first: 1) { title reviews { stars } } }')).json()).toEqual({
      data: { books: [{ title: 'Dune', reviews: [{ stars: 5 }, { stars: 2 }] }] },
    });
    child.kill('SIGINT');
    const { code, stdout, stderr } = await ended(child);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.match(/NO AUTHENTICATION/g)).toHaveLength(1);
  });

  test('finishes running requests after SIGTERM, accepts no new ones, and exits with 0', async () => {
    const { child, url } = await serve();
    let release = () => {};
    const arrived = new Promise<void>((reached) => {
      const held = new Promise<void>((go) => (release = go));
      graph.subgraph('catalog').hold = async () => {
        reached();
        await held;
      };
    });
    const pending = ask(url, '{ books(first: 1) { title } }');
    await arrived;
    const end = ended(child);
    child.kill('SIGTERM');
    await expect
      .poll(() =>
        ask(url, '{ __typename }').then(
          () => 'answered',
          () => 'refused',
        ),
      )
      .toBe('refused');
    release();
    const response = await pending;
    expect(response.headers.get('connection')).toBe('close');
    expect(await response.json()).toEqual({ data: { books: [{ title: 'Dune' }] } });
    expect((await end).code).toBe(0);
  });

  test('hides its schema in production unless configured otherwise, and applies the configured limits', async () => {
    const secret = 'a'.repeat(32);
    const token = await new SignJWT({ tenant: 't', sub: 's' })
      .setProtectedHeader({ alg: 'HS256' })
      .setExpirationTime('1h')
      .sign(new TextEncoder().encode(secret));
    const disclosed = async (env: Record<string, string>) => {
      const { url, child } = await serve({ NODE_ENV: 'production', JWT_SECRET: secret, MAX_DEPTH: '2', ...env });
      const headers = { authorization: `Bearer ${token}` };
      const page = await fetch(url, { headers: { ...headers, accept: 'text/html' } });
      const message = async (query: string) => {
        const { errors } = (await (await ask(url, query, headers)).json()) as GraphResponse;
        return errors?.[0]?.message;
      };
      const answers = {
        graphiql: (await page.text()).includes('GraphiQL'),
        introspection: await message('{ __schema { queryType { name } } }'),
        misspelt: await message('{ bookz { id } }'),
        deep: await message('{ books { author { id } } }'),
      };
      child.kill('SIGKILL');
      return answers;
    };
    const deep = 'The operation has 3 levels of fields; at most 2 are allowed';
    const misspelt = 'Cannot query field "bookz" on type "Query".';
    expect(await disclosed({})).toEqual({
      graphiql: false,
      introspection: 'Introspection is disabled',
      misspelt,
      deep,
    });
    expect(await disclosed({ GRAPHIQL: 'on', INTROSPECTION: 'on', SUGGESTIONS: 'on' })).toEqual({
      graphiql: true,
      introspection: undefined,
      misspelt: `${misspelt} Did you mean "book" or "books"?`,
      deep,
    });
  });

  test('reports that it is not ready, closes each connection after its answer, and only then refuses new ones', async () => {
    const { child, url } = await serve({ SHUTDOWN_DELAY: '1h' });
    const agent = new Agent({ keepAlive: true });
    const readiness = async () => {
      const sent = request(new URL('/readiness', url), { agent }).end();
      const [response] = (await once(sent, 'response')) as [IncomingMessage];
      await text(response);
      return { status: response.statusCode, connection: response.headers.connection };
    };
    expect(await readiness()).toEqual({ status: 200, connection: 'keep-alive' });
    child.kill('SIGTERM');
    await expect.poll(readiness).toEqual({ status: 503, connection: 'close' });
    expect(await (await ask(url, '{ __typename }')).json()).toEqual({ data: { __typename: 'Query' } });
    agent.destroy();
  });

  test('exits at once after a second signal', async () => {
    const { child, url } = await serve();
    const arrived = new Promise<void>((reached) => {
      graph.subgraph('catalog').hold = () => {
        reached();
        return new Promise(() => {});
      };
    });
    const pending = ask(url, '{ books(first: 1) { title } }').catch((error: Error) => error);
    await arrived;
    const end = once(child, 'exit');
    child.kill('SIGTERM');
    child.kill('SIGINT');
    expect(await end).toEqual([1, null]);
    expect(await pending).toBeInstanceOf(Error);
  });

  test('exits when its parent has exited', async () => {
    const { child } = await serve();
    const end = ended(child);
    child.disconnect();
    expect((await end).code).toBe(0);
  });
});

describe('the program refuses to start, in one line,', () => {
  const refusal = async (args: string[], env?: Record<string, string>) => {
    const { code, stderr } = await ended(run(args, env));
    expect(code).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    return stderr;
  };

  test('when the port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    expect(await refusal(['--supergraph', file, '--port', String(port)])).toBe(`Port ${port} on 127.0.0.1 is in use\n`);
    other.close();
  });

  test('when the supergraph file is missing or invalid', async () => {
    expect(await refusal(['--supergraph', join(folder, 'none')])).toContain('none cannot be read: it does not exist');
    const broken = join(folder, 'broken');
    await writeFile(broken, 'type Query {');
    expect(await refusal(['--supergraph', broken])).toContain('Syntax Error');
  });

  test('when a flag or setting is malformed', async () => {
    const { code, stderr } = await ended(run(['--supergraf', file]));
    expect(code).toBe(2);
    expect(stderr).toContain("unknown option '--supergraf'\n(Did you mean --supergraph?)");
    expect(await refusal(['--port', 'x'])).toBe('PORT: expected an integer from 0 to 65535, got "x"\n');
    expect(await refusal([], { SUBGRAPH_TIMEOUT: 'soon' })).toContain('SUBGRAPH_TIMEOUT: ');
    expect(await refusal(['--supergraph', file, '--starter-queries', join(folder, 'none')])).toContain(
      'starter queries',
    );
    expect(await refusal(['--supergraph', file, '--mcp-operations', join(folder, 'none')])).toContain(
      'The folder of MCP_OPERATIONS cannot be read',
    );
  });

  test('in production without identity', async () => {
    expect(await refusal(['--supergraph', file], { NODE_ENV: 'production' })).toContain(
      'set JWT_SECRET, JWKS_URL or OIDC_ISSUER',
    );
  });
});
