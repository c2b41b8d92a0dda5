import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseSettings } from '@sophia/settings';
import { startInferenceServer } from '@sophia/testing/inference';
import { Registry } from 'prom-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { builtInEngine } from '../src/built-in/built-in-engine.ts';
import { engineMetrics } from '../src/engine/engine-metrics.ts';
import { EngineFaultError } from '../src/engine/text-engine.ts';
import { openEngines } from '../src/open/open-engines.ts';
import { engineSettings } from '../src/open/settings.ts';
import { hasRuntime } from './support/has-runtime.ts';
import { writeTinyModel } from './support/tiny-model.ts';

const builtIn = builtInEngine();
let folder: string;
const opened: AsyncDisposable[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sophia-engines-'));
});

afterEach(async () => {
  for (const each of opened.splice(0)) await each[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

async function open(environment: Record<string, string>, registry = new Registry()) {
  const parsed = parseSettings(z.object(engineSettings), environment);
  if (!parsed.ok) throw new Error(parsed.errors.join('\n'));
  const engines = await openEngines(parsed.settings, { builtIn, observer: engineMetrics(registry) });
  opened.push(engines);
  return engines;
}

async function modelFolder(name: string, card: object): Promise<string> {
  const path = join(folder, name);
  await writeTinyModel(path);
  await writeFile(join(path, 'sophia-model.json'), JSON.stringify(card));
  return path;
}

const question = { role: 'QUERY' } as const;

it('uses the built-in engine where nothing is set', async () => {
  const engines = await open({});
  expect(engines.current).toBe(builtIn);
  expect(engines.standby).toBeUndefined();
  expect(await engines.forSpace(await builtIn.space())).toBe(builtIn);
  expect(await engines.describe()).toMatch(
    /^Texts are understood by the built-in engine \(sophia-words-en [0-9a-f]{12}, \d+ numbers\)$/,
  );
});

it('finds an earlier engine on this machine while a service does not answer', async () => {
  const service = await startInferenceServer({ protocol: 'OIP_JSON' });
  opened.push({ [Symbol.asyncDispose]: service.close });
  service.intercept = () => undefined;
  const engines = await open({ INFERENCE_URL: service.url, INFERENCE_TIMEOUT: '5m' });
  expect(await engines.forSpace(await builtIn.space())).toBe(builtIn);
});

it('says what a service answers that has no such model', async () => {
  const service = await startInferenceServer({ protocol: 'OIP_JSON' });
  opened.push({ [Symbol.asyncDispose]: service.close });
  const engines = await open({ INFERENCE_URL: service.url, INFERENCE_MODEL: 'embedder' });
  expect(await engines.describe()).toMatch(/, which answers wrongly \(.*embedder.*\); texts wait for it$/);
});

it('prefers an inference service, and counts its calls', async () => {
  const service = await startInferenceServer({ protocol: 'OIP_BINARY' });
  opened.push({ [Symbol.asyncDispose]: service.close });
  const registry = new Registry();
  const engines = await open({ INFERENCE_URL: service.url, MODEL_DIR: '/nowhere' }, registry);
  expect(await engines.describe()).toBe(
    `Texts are understood by the inference service at ${service.url} (embed 1, 16 numbers)`,
  );
  const { space } = await engines.current.embed(['boiler'], question);
  const metrics = await registry.metrics();
  expect(metrics).toContain('sophia_engine_texts_total{engine="REMOTE",operation="embed",outcome="ok"} 2');
  expect(metrics).toContain('sophia_engine_waiting_texts{engine="REMOTE"} 0');
  expect((await (await engines.forSpace(space))?.embed(['boiler'], question))?.space).toEqual(space);
  expect(await engines.forSpace(await builtIn.space())).toBe(builtIn);
  expect(await engines.forSpace({ ...space, version: '9' })).toBeUndefined();
});

it('says that the service is away, and lets the built-in engine stand by only if a setting allows it', async () => {
  const away = await startInferenceServer({ protocol: 'TEI' });
  await away.close();
  const engines = await open({ INFERENCE_URL: away.url });
  expect(engines.standby).toBeUndefined();
  expect(await engines.describe()).toMatch(/does not answer yet; texts wait for it$/);
  expect(await engines.forSpace(await builtIn.space())).toBe(builtIn);
  const lenient = await open({ INFERENCE_URL: away.url, INFERENCE_FALLBACK: 'built-in' });
  expect(lenient.standby).toBe(builtIn);
  expect(await lenient.describe()).toMatch(/does not answer yet; the built-in engine answers meanwhile$/);
});

it('names a model that cannot be read', async () => {
  const path = await modelFolder('unreadable', {});
  await rm(join(path, 'model.onnx'));
  await mkdir(join(path, 'model.onnx'));
  await expect(open({ MODEL_DIR: path })).rejects.toThrow(`${join(path, 'model.onnx')} cannot be read: EISDIR`);
});

it('refuses a folder that has no model', async () => {
  await expect(open({ MODEL_DIR: folder })).rejects.toThrow(EngineFaultError);
  await expect(open({ PREVIOUS_MODEL_DIR: folder })).rejects.toThrow(`${folder} has no model`);
});

describe.skipIf(!hasRuntime)('with a model in a folder', () => {
  it('uses it, and the earlier one for its vectors', async () => {
    const [MODEL_DIR, PREVIOUS_MODEL_DIR] = [
      await modelFolder('new', { name: 'tiny', version: '2', maxTokens: 16 }),
      await modelFolder('old', { name: 'tiny', version: '1', maxTokens: 16 }),
    ];
    const before = await open({ MODEL_DIR: PREVIOUS_MODEL_DIR });
    const old = await before.current.embed(['boiler'], question);
    const engines = await open({ MODEL_DIR, PREVIOUS_MODEL_DIR, INFERENCE_FALLBACK: 'built-in' });
    expect(engines.standby).toBeUndefined();
    expect(await engines.describe()).toMatch(/^Texts are understood by the model in .*new \(tiny 2-\w+, 8 numbers\)$/);
    expect(engines.current.kind).toBe('ONNX');
    const space = await engines.current.space();
    expect(space).not.toEqual(old.space);
    expect(await engines.forSpace(space)).toBe(engines.current);
    expect(await (await engines.forSpace(old.space))?.embed(['boiler'], question)).toEqual(old);
  });
});
