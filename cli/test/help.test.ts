import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { gatewaySettings } from '@sophia/gateway/settings';
import { describeSettings } from '@sophia/settings';
import { subgraphSettings } from '@sophia/subgraph-kit/settings';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../src/common/programs.ts';
import { startSettings, toolSettings } from '../src/common/settings.ts';
import { inferenceSettings } from '../src/inference/settings.ts';

/** Milliseconds: whole programs start here, perhaps on a busy machine. */
const patienceMs = 60_000;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sophia-help-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const settingsOf = {
  start: startSettings,
  gateway: gatewaySettings,
  subgraph: subgraphSettings({ port: 4001 }),
  ingest: toolSettings,
  events: toolSettings,
  jobs: toolSettings,
  sample: toolSettings,
  tenants: toolSettings,
  inference: inferenceSettings,
};
const files: Record<string, string> = {
  start: 'cli/src/start.ts',
  gateway: 'gateway/src/main.ts',
  subgraph: 'cli/src/subgraph.ts',
  ingest: 'cli/src/ingest.ts',
  events: 'cli/src/events.ts',
  jobs: 'cli/src/jobs.ts',
  sample: 'cli/src/sample-command.ts',
  tenants: 'cli/src/tenants.ts',
  inference: 'cli/src/inference.ts',
  analyze: 'cli/src/analyze.ts',
  bench: 'bench/src/main.ts',
  compose: 'gateway/src/compose-command.ts',
};

async function call(name: string, ...args: string[]) {
  const env = { ...process.env, DATA_DIR: join(folder, 'data') };
  const run = promisify(execFile)(process.execPath, [resolve(root, files[name] ?? ''), ...args], { env });
  const {
    stdout,
    stderr,
    code = 0,
  } = await run.then(
    (done) => ({ ...done, code: 0 }),
    (failed: { stdout: string; stderr: string; code: number }) => failed,
  );
  return { stdout, stderr, code };
}

describe.each(Object.keys(files))('pnpm %s', (name) => {
  it('prints usage and settings with --help, and starts nothing', {
    timeout: patienceMs,
  }, async () => {
    const { stdout, stderr, code } = await call(name, '--help');
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    expect(stdout).toContain(`Usage: pnpm ${name} `);
    const printed = stdout.replaceAll(/\s+/g, ' ');
    const settings = name in settingsOf ? describeSettings(settingsOf[name as keyof typeof settingsOf]) : [];
    for (const setting of settings) {
      const note = setting.isRequired ? ' (required)' : setting.default ? ` (default: ${setting.default})` : '';
      expect(printed).toContain(` ${setting.name} ${setting.description}${note}`);
    }
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });

  it('refuses an unknown flag and suggests a similar one', { timeout: patienceMs }, async () => {
    const { stdout, stderr, code } = await call(name, '--hlep');
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toContain("unknown option '--hlep'\n(Did you mean --help?)");
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });
});

it.each(Object.entries(settingsOf))('describes every setting of %s', (_, settings) => {
  expect(describeSettings(settings).filter(({ description }) => description === '')).toEqual([]);
});
