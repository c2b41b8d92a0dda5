import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { gatewaySettings } from '@sophia/gateway/settings';
import { subgraphSettings } from '@sophia/subgraph-kit/settings';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { firstSubgraphPort, root, subgraphNames } from '../src/programs.ts';
import { toolSettings } from '../src/settings.ts';

interface Service {
  command?: string[];
  entrypoint?: string[];
  environment?: Record<string, string>;
  healthcheck?: { test: string[] };
  depends_on?: Record<string, { condition: string }>;
  ports?: string[];
}
interface RoverConfig {
  federation_version: string;
  subgraphs: Record<string, { routing_url: string; schema: { file: string } }>;
}

const folder = resolve(root, 'docker');
const read = (path: string) => readFileSync(resolve(root, path), 'utf8');
const services = parse(read('docker/compose.yaml'), { merge: true }).services as Record<string, Service>;
const dockerfile = read('docker/Dockerfile');

const programOf = ({ command, entrypoint }: Service) =>
  [...(entrypoint ?? []), ...(command ?? [])].find((part) => part.endsWith('.ts'));

describe('compose.yaml', () => {
  const others = ['nats', 'postgres'];

  it('runs every program, a database and, when asked, NATS', () => {
    expect(Object.keys(services).sort()).toEqual([...subgraphNames, 'gateway', 'ingest', ...others].sort());
  });

  it.each(Object.entries(services).filter(([name]) => !others.includes(name)))(
    '%s is a program that exists',
    (_, service) => {
      expect(programOf(service)).toBeDefined();
      expect(existsSync(resolve(root, programOf(service) ?? ''))).toBe(true);
    },
  );

  it.each([...subgraphNames.entries()])(
    'the healthcheck of subgraph %i, %s, asks the port that it listens on',
    async (index, name) => {
      const port = firstSubgraphPort + index;
      expect(read(`subgraphs/${name}/src/index.ts`)).toMatch(new RegExp(`port: ${port}\\b`));
      expect(services[name]?.healthcheck?.test.at(-1)).toBe(`http://127.0.0.1:${port}/readiness`);
      expect(services.gateway?.depends_on?.[name]).toEqual({ condition: 'service_healthy' });
    },
  );

  const schemas: Record<string, object> = { gateway: gatewaySettings.shape, ingest: toolSettings.shape };
  const settingsOf = (name: string) => Object.keys(schemas[name] ?? subgraphSettings({ port: 0 }).shape);

  it.each([...subgraphNames, 'gateway', 'ingest'])('sets nothing for %s that the program does not read', (name) => {
    for (const setting of Object.keys(services[name]?.environment ?? {})) expect(settingsOf(name)).toContain(setting);
  });

  it.each([...subgraphNames, 'gateway'])('passes every setting of %s on', (name) => {
    const { environment = {}, command = [] } = services[name] ?? {};
    const byFlag = command.flatMap((part) =>
      part.startsWith('--') ? [part.slice(2).toUpperCase().replaceAll('-', '_')] : [],
    );
    // Each keeps its own port, and its own name in traces.
    const passed = [...Object.keys(environment), ...byFlag, 'PORT', 'OTEL_SERVICE_NAME'];
    expect(settingsOf(name).filter((setting) => !passed.includes(setting))).toEqual([]);
  });

  it.each(subgraphNames)('gives %s the same secret for cursors at every start', (name) => {
    expect(services[name]?.environment?.CURSOR_SECRET).toMatch(/^\$\{CURSOR_SECRET:-.*\$\{POSTGRES_PASSWORD\}\}$/);
  });

  it('holds no secret and lets nobody but this machine in', () => {
    const text = read('docker/compose.yaml');
    for (const [, value] of text.matchAll(/(?:PASSWORD|SECRET): (.*)/g)) expect(value).toMatch(/^\$\{/);
    expect(
      Object.entries(services).flatMap(([name, { ports = [] }]) => ports.map((port) => [name, port.split(':')[0]])),
    ).toEqual([['gateway', '127.0.0.1']]);
  });

  const hasCompose = spawnSync('docker', ['compose', 'version']).status === 0;
  it.skipIf(!hasCompose)('is one to docker compose itself (skipped where that is not installed)', () => {
    const env = { ...process.env, POSTGRES_PASSWORD: 'secret' };
    const { status, stderr } = spawnSync(
      'docker',
      ['compose', '-f', resolve(folder, 'compose.yaml'), 'config', '--quiet'],
      { env },
    );
    expect({ status, stderr: String(stderr) }).toEqual({ status: 0, stderr: '' });
  });
});

describe('the supergraph of the containers', () => {
  it('differs from the usual one in the names of the hosts alone', () => {
    const usual = parse(read('supergraph.yaml')) as RoverConfig;
    const inContainers = parse(read('docker/supergraph.yaml')) as RoverConfig;
    expect(inContainers.federation_version).toBe(usual.federation_version);
    expect(Object.keys(inContainers.subgraphs)).toEqual(Object.keys(usual.subgraphs));
    for (const [name, { routing_url, schema }] of Object.entries(inContainers.subgraphs)) {
      expect(services).toHaveProperty(name);
      expect(routing_url).toBe(usual.subgraphs[name]?.routing_url.replace('localhost', name));
      expect(resolve(folder, schema.file)).toBe(resolve(root, usual.subgraphs[name]?.schema.file ?? ''));
    }
  });
});

describe('the Dockerfile', () => {
  it('copies and runs what exists', () => {
    const programs = [...dockerfile.matchAll(/[\w./-]+\.(?:ts|yaml)\b/g)].map(([path]) => path);
    expect(programs).toContain('gateway/src/compose-command.ts');
    for (const path of programs) expect(existsSync(resolve(root, path)), path).toBe(true);
  });

  it('does not run as root and takes no workplace of its own along', () => {
    expect(dockerfile.split('\nFROM ').at(-1)).toContain('\nUSER node\n');
    const ignored = read('docker/Dockerfile.dockerignore').split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['.git', '.data', '**/node_modules']));
  });

  it('leaves in what the programs need', () => {
    const ignored = read('docker/Dockerfile.dockerignore')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    for (const path of Object.values(services).map(programOf)) {
      if (path)
        expect(ignored.some((pattern) => path.startsWith(pattern) || dirname(path).startsWith(pattern))).toBe(false);
    }
  });
});
