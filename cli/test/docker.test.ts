import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { gatewaySettings } from '@sophia/gateway/settings';
import { subgraphSettings } from '@sophia/subgraph-kit/settings';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { firstSubgraphPort, root, subgraphNames, supergraphFile } from '../src/common/programs.ts';
import { toolSettings } from '../src/common/settings.ts';
import { ownSettings } from '../src/common/subgraph-settings.ts';
import { inferenceSettings } from '../src/inference/settings.ts';

interface Service {
  command?: string[];
  entrypoint?: string[];
  environment?: Record<string, string>;
  healthcheck?: { test: string[] };
  depends_on?: Record<string, { condition: string }>;
  ports?: string[];
  user?: string;
  read_only?: boolean;
  cap_drop?: string[];
  security_opt?: string[];
  tmpfs?: string[];
  volumes?: string[];
}

const folder = resolve(root, 'docker');
const read = (path: string) => readFileSync(resolve(root, path), 'utf8');
const services = parse(read('docker/compose.yaml'), { merge: true }).services as Record<string, Service>;
const dockerfile = read('docker/Dockerfile');

/** A user with no file of its own. */
const nobody = '65532:65532';
const lastUser = (file: string) => [...file.matchAll(/^USER (.*)$/gm)].at(-1)?.[1];

const programOf = ({ command, entrypoint }: Service) =>
  [...(entrypoint ?? []), ...(command ?? [])].find((part) => part.endsWith('.ts'));

describe('compose.yaml', () => {
  const others = ['inference', 'nats', 'postgres'];

  it('runs every program, a database and, with their profiles, NATS and the inference service', () => {
    expect(Object.keys(services).sort()).toEqual([...subgraphNames, 'gateway', 'ingest', ...others].sort());
  });

  it.each(Object.entries(services).filter(([name]) => !others.includes(name)))(
    '%s is a program that exists',
    (_, service) => {
      expect(programOf(service)).toBeDefined();
      expect(existsSync(resolve(root, programOf(service) ?? ''))).toBe(true);
    },
  );

  const like = services[subgraphNames[0] ?? ''];
  const ofFirst = ownSettings.get(subgraphNames[0] ?? '') ?? {};
  const shared = Object.entries(like?.environment ?? {}).filter(([setting]) => !Object.hasOwn(ofFirst, setting));
  it.each([...subgraphNames.entries()])('runs subgraph %i, %s, like the first', (index, name) => {
    const port = firstSubgraphPort + index;
    expect(read(`subgraphs/${name}/src/index.ts`)).toMatch(new RegExp(`port: ${port}\\b`));
    const healthcheck = {
      ...like?.healthcheck,
      test: ['CMD', 'node', 'docker/healthcheck.ts', `http://127.0.0.1:${port}/readiness`],
    };
    const inContainers = new Map([['GATEWAY_URL', '${GATEWAY_URL:-http://gateway:4000/graphql}']]);
    const own = Object.keys(ownSettings.get(name) ?? {}).map((setting) => [setting, inContainers.get(setting) ?? null]);
    const environment = Object.fromEntries([...shared, ...own]);
    const command = ['node', `subgraphs/${name}/src/main.ts`];
    expect(services[name]).toEqual({ ...like, environment, command, healthcheck });
    expect(services.gateway?.depends_on?.[name]).toEqual({ condition: 'service_healthy' });
  });

  it('lets the gateway reach each subgraph by its name', () => {
    expect(like?.environment?.ALLOWED_HOSTS).toBe(subgraphNames.join());
  });

  const schemas: Record<string, object> = {
    gateway: gatewaySettings.shape,
    inference: inferenceSettings.shape,
    ingest: toolSettings.shape,
  };
  const settingsOf = (name: string) =>
    Object.keys(schemas[name] ?? subgraphSettings({ port: 0, settings: ownSettings.get(name) }).shape);

  it.each([...subgraphNames, 'gateway', 'inference', 'ingest'])('sets only settings that %s reads', (name) => {
    for (const setting of Object.keys(services[name]?.environment ?? {})) expect(settingsOf(name)).toContain(setting);
  });

  it.each([...subgraphNames, 'gateway'])('passes on every setting of %s', (name) => {
    const { environment = {}, command = [] } = services[name] ?? {};
    const byFlag = command.flatMap((part) =>
      part.startsWith('--') ? [part.slice(2).toUpperCase().replaceAll('-', '_')] : [],
    );
    // Each program has its own port and its own name in traces.
    const passed = [...Object.keys(environment), ...byFlag, 'PORT', 'OTEL_SERVICE_NAME'];
    expect(settingsOf(name).filter((setting) => !passed.includes(setting))).toEqual([]);
  });

  it.each(subgraphNames)('gives %s the same cursor secret at every start', (name) => {
    expect(services[name]?.environment?.CURSOR_SECRET).toMatch(/^\$\{CURSOR_SECRET:-.*\$\{POSTGRES_PASSWORD\}\}$/);
  });

  it.each(Object.keys(services))(
    'confines %s: it cannot gain rights, and writes in the named folders alone',
    (name) => {
      const { read_only, cap_drop, security_opt, tmpfs = [], volumes = [] } = services[name] ?? {};
      expect({ read_only, cap_drop, security_opt }).toEqual({
        read_only: true,
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
      });
      const ofOthers: Record<string, string[]> = {
        postgres: ['/tmp', '/var/lib/postgresql/data', '/var/run/postgresql'],
        nats: ['/data'],
        gateway: ['/audit', '/tmp'],
      };
      const writable = [...tmpfs, ...volumes.map((volume) => volume.split(':')[1])];
      expect(writable.toSorted()).toEqual(ofOthers[name] ?? ['/tmp']);
    },
  );

  it('runs PostgreSQL as its own user, and our programs as that of their image', () => {
    const users = Object.entries(services).flatMap(([name, { user }]) => (user ? [[name, user]] : []));
    expect(users).toEqual([['postgres', '999:999']]);
  });

  it('contains no secret and listens on this machine only', () => {
    const text = read('docker/compose.yaml');
    for (const [, value] of text.matchAll(/(?:PASSWORD|SECRET): (.*)/g)) expect(value).toMatch(/^\$\{/);
    expect(
      Object.entries(services).flatMap(([name, { ports = [] }]) => ports.map((port) => [name, port.split(':')[0]])),
    ).toEqual([['gateway', '127.0.0.1']]);
  });

  it.each(['gpu', 'models'])(
    'has an addition for %s that changes services of its own with settings that they read',
    (name) => {
      const added = parse(read(`docker/compose.${name}.yaml`)).services as Record<string, Service>;
      expect(Object.keys(added)).toContain('inference');
      for (const [service, { environment = {} }] of Object.entries(added)) {
        expect(Object.keys(services)).toContain(service);
        for (const setting of Object.keys(environment)) expect(settingsOf(service)).toContain(setting);
      }
    },
  );

  const hasCompose = spawnSync('docker', ['compose', 'version']).status === 0;
  it.skipIf(!hasCompose)('is valid for docker compose (skipped if that is not installed)', () => {
    const env = { ...process.env, POSTGRES_PASSWORD: 'secret', MODELS: folder };
    const { status, stderr } = spawnSync(
      'docker',
      [
        'compose',
        ...['compose.yaml', 'compose.gpu.yaml', 'compose.models.yaml'].flatMap((file) => ['-f', resolve(folder, file)]),
        'config',
        '--quiet',
      ],
      { env },
    );
    expect({ status, stderr: String(stderr) }).toEqual({ status: 0, stderr: '' });
  });
});

describe('the supergraph of the containers', () => {
  it('differs from the default one only in host names', () => {
    const [, flags = ''] = /compose-command\.ts (.*) --out docker\/supergraph\.graphql/.exec(dockerfile) ?? [];
    expect(services.gateway?.command).toContain('docker/supergraph.graphql');
    const out = resolve(mkdtempSync(join(tmpdir(), 'docker-')), 'supergraph.graphql');
    const { status } = spawnSync(
      process.execPath,
      ['gateway/src/compose-command.ts', ...flags.split(' '), '--out', out],
      { cwd: root },
    );
    expect(status).toBe(0);
    const usual = readFileSync(supergraphFile, 'utf8');
    const inContainers = usual.replace(/(name: "(\w+)", url: "http:\/\/)localhost:/g, '$1$2:');
    expect(inContainers).not.toBe(usual);
    expect(readFileSync(out, 'utf8')).toBe(inContainers);
    rmSync(dirname(out), { recursive: true });
  });
});

describe('the Dockerfile of the inference service', () => {
  const file = read('docker/inference.Dockerfile');
  const kept = read('docker/inference.Dockerfile.dockerignore')
    .split('\n')
    .flatMap((line) => (line.startsWith('!') ? [line.slice(1)] : []));

  it('copies existing files, which its .dockerignore keeps', () => {
    const copied = [...file.matchAll(/^COPY (.*) \S+$/gm)].flatMap(([, paths = '']) => paths.split(' '));
    expect(copied.toSorted()).toEqual(kept.toSorted());
    for (const path of copied) expect(existsSync(resolve(root, path)), path).toBe(true);
  });

  it('ends as a user who is known by a number and not root', () => {
    expect(lastUser(file)).toBe(nobody);
  });
});

describe('the manifest of the inference service for Kubernetes', () => {
  it('runs it as nobody, without rights, and writing in the mounted folders alone', () => {
    const [deployment] = parseAllDocuments(read('docker/inference.kubernetes.yaml'));
    const { spec } = deployment ? deployment.toJS().spec.template : {};
    const [{ securityContext, volumeMounts }] = spec.containers;
    expect(spec.automountServiceAccountToken).toBe(false);
    expect(spec.securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: 65532, runAsGroup: 65532 });
    expect(securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
    expect(volumeMounts.map(({ mountPath }: { mountPath: string }) => mountPath)).toEqual(['/tmp', '/dev/shm']);
  });
});

describe('the Dockerfile', () => {
  it('copies and runs existing files', () => {
    const programs = [...dockerfile.matchAll(/[\w./-]+\.(?:ts|yaml)\b/g)].map(([path]) => path);
    expect(programs).toContain('gateway/src/compose-command.ts');
    for (const path of programs) expect(existsSync(resolve(root, path)), path).toBe(true);
  });

  it('ends as a user who is known by a number and not root', () => {
    expect(lastUser(dockerfile)).toBe(nobody);
  });

  it('leaves development files out', () => {
    const ignored = read('docker/Dockerfile.dockerignore').split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['.git', '.data', '**/node_modules']));
  });

  it('keeps what the programs need', () => {
    const ignored = read('docker/Dockerfile.dockerignore')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    for (const path of Object.values(services).map(programOf)) {
      if (path)
        expect(ignored.some((pattern) => path.startsWith(pattern) || dirname(path).startsWith(pattern))).toBe(false);
    }
  });
});
