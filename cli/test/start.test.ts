import { readdirSync, readFileSync } from 'node:fs';
import { access, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createTestDatabase, type TestDatabase } from '@sophia/testing/database';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { sampleFolder, starterQueriesFolder } from '../src/common/programs.ts';
import { type Command, childrenOf, runCommand } from './support/command.ts';
import { freePorts } from './support/free-ports.ts';

/** Milliseconds: whole programs start here, perhaps on a busy machine. */
const patienceMs = 240_000;

let dataDir: string;
let server: TestDatabase | undefined;
let env: Record<string, string>;
const started: Command[] = [];

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'sophia-start-'));
  env = { ...(await freePorts()), DATA_DIR: dataDir, NODE_ENV: 'test', SAMPLE_DATA: 'small' };
  if (!process.env.TEST_DATABASE_URL) return;
  server = await createTestDatabase();
  env.DATABASE_URL = server.url;
});
afterAll(async () => {
  await Promise.all(
    started.map((command) => {
      command.child.kill('SIGKILL');
      return command.exitCode;
    }),
  );
  await server?.close();
  await rm(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

function run(file: string, args: readonly string[] = [], settings: Record<string, string> = {}): Command {
  const command = runCommand(file, args, { ...env, ...settings });
  started.push(command);
  return command;
}

const ready = (start: Command) => start.line(/^Ready in .* Open (http:\S+) in a browser/);

interface Answer {
  data?: Record<string, unknown> | null;
  errors?: unknown[];
}

async function ask(query: string, operationName?: string): Promise<Answer> {
  const response = await fetch(`http://127.0.0.1:${env.PORT}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, operationName }),
  });
  return (await response.json()) as Answer;
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

async function allGone(pids: readonly number[], withinMs: number): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (pids.some(isAlive)) {
    if (Date.now() > deadline) throw new Error(`still alive: ${pids.filter(isAlive).join(', ')}`);
    await wait(20);
  }
}

describe('a start', () => {
  let start: Command;
  const pid = () => start.child.pid ?? 0;

  it('creates a graph with the sample from nothing, and prints a working query', {
    timeout: patienceMs,
  }, async () => {
    start = run('start.ts');
    await ready(start);
    const [, body = ''] = await start.line(/curl .* -d '(.*)'$/);
    const answer = await ask(JSON.parse(body).query);
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toMatchObject({ accounts: { nodes: { length: 3 } } });
    expect(await ask('{ accounts { totalCount nodes { isSample owner { fullName } } } }')).toMatchObject({
      data: {
        accounts: { totalCount: 7, nodes: Array(7).fill({ isSample: true, owner: { fullName: expect.any(String) } }) },
      },
    });
  });

  const queries = readdirSync(starterQueriesFolder).filter((name) => name.endsWith('.graphql'));
  it.each(queries)('runs the starter query %s', { timeout: patienceMs }, async (name) => {
    const query = readFileSync(join(starterQueriesFolder, name), 'utf8');
    // The others need an id, or are subscriptions.
    if (!/^query /m.test(query) || query.includes('@live')) return;
    const [, operationName] = /^query (\w+)/m.exec(query) ?? [];
    const answers = async () => {
      const { data, errors } = await ask(query, operationName);
      expect(errors).toBeUndefined();
      const [found] = Object.values(data ?? {});
      expect(found).not.toBeNull();
      if (typeof found === 'object' && found !== null && 'nodes' in found) expect(found.nodes).not.toEqual([]);
    };
    // A job finds the first actions some seconds after the sample is analysed.
    if (name.startsWith('13-')) await vi.waitFor(answers, { timeout: patienceMs, interval: 500 });
    else await answers();
  });

  it('refuses a second start with the same folder', { timeout: patienceMs }, async () => {
    const second = run('start.ts', [], await freePorts());
    expect(await second.exitCode).toBe(1);
    expect(second.lines).toEqual([expect.stringContaining(`Sophia is already running: process ${pid()}`)]);
  });

  it('is found by ingest, which changes nothing in a second load', { timeout: patienceMs }, async () => {
    const args = ['slack', join(sampleFolder, 'slack'), '--tenant', 'acme'];
    expect(await run('ingest.ts', args).exitCode).toBe(0);
    const ingest = run('ingest.ts', args);
    expect(await ingest.exitCode).toBe(0);
    const counts = ingest.lines.map((line) => line.trim().split(/\s{2,}/));
    expect(counts).toContainEqual(['new', '0']);
    expect(counts).toContainEqual(['unchanged', expect.stringMatching(/^1\d\d$/)]);
    expect(await ask('{ accounts { totalCount } }')).toEqual({ data: { accounts: { totalCount: 7 } } });
  });

  it('is found by events, which shows nothing left', { timeout: patienceMs }, async () => {
    const events = run('events.ts');
    expect(await events.exitCode).toBe(0);
    expect(events.lines.slice(1).map((line) => line.trim().split(/\s+/))).toEqual(
      ['contacts', 'interactions', 'gong', 'slack', 'intelligence', 'access', 'webhooks'].map((name) => [
        name,
        ...['0', '0', '0'],
      ]),
    );
  });

  it('serves the gateway and every subgraph in one process, each on its port', async () => {
    const children = await childrenOf(pid());
    expect(children.map(({ command }) => /[\w-]+\.ts/.exec(command)?.[0]).sort()).toEqual([
      ...(env.DATABASE_URL ? [] : ['database-program.ts']),
      'graph-program.ts',
    ]);
    for (const offset of [0, 1, 2, 3, 4, 5, 6]) {
      const response = await fetch(`http://127.0.0.1:${Number(env.PORT) + offset}/readiness`);
      expect(await response.json()).toEqual({ status: 'ready' });
    }
  });

  it('restarts a killed graph with all its data', { timeout: patienceMs }, async () => {
    const graph = (await childrenOf(pid())).find(({ command }) => command.includes('graph-program'));
    const before = start.lines.length;
    // Without a pid, kill would end this process group.
    if (!graph) throw new Error('the graph has no process');
    const { data } = await ask('{ alerts(first: 1, filter: { status: { eq: OPEN } }) { nodes { id } } }');
    const [alert] = (data as { alerts: { nodes: { id: string }[] } }).alerts.nodes;
    const acknowledge = `mutation { alertAcknowledge(id: "${alert?.id}") { alert { status } } }`;
    expect(await ask(acknowledge)).toMatchObject({ data: { alertAcknowledge: { alert: { status: 'ACKNOWLEDGED' } } } });
    process.kill(graph.pid, 'SIGKILL');
    await start.line(/^graph ended \(SIGKILL\); restarting/, before);
    await start.line(/^graph is back$/, before);
    expect(await ask(`{ alert(id: "${alert?.id}") { status } }`)).toEqual({
      data: { alert: { status: 'ACKNOWLEDGED' } },
    });
  });

  it('leaves no program behind when it is killed, and can start again', {
    timeout: patienceMs,
  }, async () => {
    const children = (await childrenOf(pid())).map((child) => child.pid);
    expect(children.length).toBeGreaterThanOrEqual(1);
    start.child.kill('SIGKILL');
    await allGone(children, 20_000);
    start = run('start.ts');
    await ready(start);
    expect(start.lines.join('\n')).not.toContain('sample');
    expect(await ask('{ accounts { totalCount } }')).toEqual({ data: { accounts: { totalCount: 7 } } });
  });

  it('stops cleanly with Ctrl-C', { timeout: patienceMs }, async () => {
    const children = (await childrenOf(pid())).map((child) => child.pid);
    start.child.kill('SIGINT');
    expect(await start.exitCode).toBe(0);
    expect(children.filter(isAlive)).toEqual([]);
    await expect(access(join(dataDir, 'running.json'))).rejects.toThrow('ENOENT');
  });
});

describe('a start with a process for each program', () => {
  let start: Command;
  const pid = () => start.child.pid ?? 0;
  beforeAll(async () => {
    start = run('start.ts', [], { START_PROCESSES: 'each', WORKERS: '2' });
    await ready(start);
  }, patienceMs);

  it('restarts a killed subgraph, and serves without it meanwhile', { timeout: patienceMs }, async () => {
    const slack = (await childrenOf(pid())).find(({ command }) => command.includes('subgraphs/slack/'));
    const before = start.lines.length;
    // Without a pid, kill would end this process group.
    if (!slack) throw new Error('the slack subgraph has no process');
    process.kill(slack.pid, 'SIGKILL');
    await start.line(/^slack ended \(SIGKILL\); restarting/, before);
    const partial = await ask('{ accounts(first: 1) { nodes { name slackChannels { nodes { name } } } } }');
    expect(partial.data).toMatchObject({ accounts: { nodes: [{ name: expect.any(String) }] } });
    await start.line(/^slack is back$/, before);
    expect(await ask('{ slackChannels { totalCount } }')).toEqual({ data: { slackChannels: { totalCount: 8 } } });
  });

  it('removes the sample when real data is loaded, and says so', { timeout: patienceMs }, async () => {
    const ingest = run('ingest.ts', ['gong', join(sampleFolder, 'gong')]);
    expect(await ingest.exitCode).toBe(0);
    expect(ingest.lines).toContain('Removed the sample, because your own data was loaded.');
    const all =
      '{ accounts(filter: { isSample: { eq: true } }) { totalCount } gongCalls { totalCount } slackMessages { totalCount } }';
    expect(await ask(all)).toMatchObject({
      data: { accounts: { totalCount: 0 }, gongCalls: { totalCount: 10 }, slackMessages: { totalCount: 0 } },
    });
    const again = run('sample-command.ts', ['remove']);
    expect(await again.exitCode).toBe(0);
    expect(again.lines).toEqual(['There is no sample in this graph.']);
  });

  it('stops all of them', { timeout: patienceMs }, async () => {
    const children = (await childrenOf(pid())).map((child) => child.pid);
    expect(children.length).toBeGreaterThanOrEqual(6);
    start.child.kill('SIGINT');
    expect(await start.exitCode).toBe(0);
    expect(children.filter(isAlive)).toEqual([]);
  });
});

describe('a start that fails', () => {
  let ports: Record<string, string>;
  beforeAll(async () => {
    ports = await freePorts();
  });

  async function outcome(settings: Record<string, string>) {
    const start = run('start.ts', [], { ...ports, DATA_DIR: join(dataDir, 'other'), ...settings });
    return { code: await start.exitCode, lines: start.lines };
  }

  it('prints one line for each invalid setting', { timeout: patienceMs }, async () => {
    expect(await outcome({ PORT: 'abc', SAMPLE_DATA: 'maybe', DATABASE_URL: 'mysql://x' })).toEqual({
      code: 1,
      lines: [
        expect.stringMatching(/^DATABASE_URL: expected a URL beginning with postgres/),
        'PORT: expected an integer from 1 to 65535, got "abc"',
        'SAMPLE_DATA: expected one of on, small, off, got "maybe"',
      ],
    });
  });

  it('prints everything that production requires of all programs before it opens anything', {
    timeout: patienceMs,
  }, async () => {
    expect(await outcome({ NODE_ENV: 'production', START_PROCESSES: 'each' })).toEqual({
      code: 1,
      lines: [
        expect.stringMatching(/^SUBGRAPH_SIGNING_KEY: required with NODE_ENV=production,/),
        expect.stringMatching(/^JWT_SECRET: set JWT_SECRET, JWKS_URL or OIDC_ISSUER/),
        expect.stringMatching(/^GATEWAY_KEYS: required with NODE_ENV=production,/),
      ],
    });
    expect(await outcome({ MAX_DEPTH: 'deep', DATABASE_POOL_SIZE: 'two' })).toEqual({
      code: 1,
      lines: [
        expect.stringMatching(/^MAX_DEPTH: expected an integer /),
        expect.stringMatching(/^DATABASE_POOL_SIZE: expected an integer /),
      ],
    });
    await expect(access(join(dataDir, 'other'))).rejects.toThrow('ENOENT');
  });

  it('refuses several gateways in the process of the subgraphs', { timeout: patienceMs }, async () => {
    expect(await outcome({ WORKERS: '4' })).toEqual({
      code: 1,
      lines: ['WORKERS: the gateway shares its process with the subgraphs; START_PROCESSES=each gives it its own'],
    });
  });

  it('reports a port in use and the setting to change it', { timeout: patienceMs }, async () => {
    const squatter = createServer();
    await new Promise<void>((resolve) => squatter.listen(Number(ports.SUBGRAPH_PORT) + 2, '127.0.0.1', resolve));
    try {
      expect(await outcome({})).toEqual({
        code: 1,
        lines: [`Port ${Number(ports.SUBGRAPH_PORT) + 2} is in use: gong needs it; set SUBGRAPH_PORT to use another`],
      });
    } finally {
      squatter.close();
    }
  });

  it('prints one line when the database cannot be reached', { timeout: patienceMs }, async () => {
    const { code, lines } = await outcome({
      DATABASE_URL: `postgres://someone:secret@127.0.0.1:${ports.DATABASE_PORT}/things`,
    });
    expect({ code, lines }).toEqual({
      code: 1,
      lines: [
        expect.stringMatching(
          /^contacts, interactions, gong, slack, intelligence, access, webhooks could not start: the database things at 127\.0\.0\.1:\d+ cannot be reached: /,
        ),
      ],
    });
    expect(lines.join()).not.toContain('secret');
  });
});
