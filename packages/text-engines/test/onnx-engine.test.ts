import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { EngineFaultError } from '../src/engine/text-engine.ts';
import { loadRuntime } from '../src/onnx/load-runtime.ts';
import { openOnnxEngine } from '../src/onnx/onnx-engine.ts';
import { createRemoteEngine } from '../src/remote/remote-engine.ts';
import { engineContract, expectSame } from './engine-contract.ts';
import { hasRuntime } from './support/has-runtime.ts';
import { type TinyModel, writeTinyModel } from './support/tiny-model.ts';

const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true });
});

async function folderWith(files: Record<string, unknown> = {}, model: TinyModel | undefined = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sophia-model-'));
  folders.push(folder);
  await writeTinyModel(folder, model);
  for (const [name, content] of Object.entries(files))
    await writeFile(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  return folder;
}

const open = (folder: string) => openOnnxEngine(folder, { threads: 1 });

it('says how to add ONNX Runtime where it is not installed', () => {
  expect(() => loadRuntime(new URL('file:///nowhere/'))).toThrow(
    /ONNX Runtime, which is not installed.*pnpm@12 onnx-runtime/,
  );
});

describe.skipIf(!hasRuntime)('an engine with an ONNX model', () => {
  describe.each<[string, TinyModel]>([
    ['that keeps its numbers', {}],
    ['that is quantised', { isQuantised: true }],
  ])('%s', (_name, model) => {
    engineContract(async () => {
      const engine = await open(await folderWith({ 'sophia-model.json': { maxTokens: 64 } }, model));
      return { engine, close: async () => engine[Symbol.asyncDispose]() };
    });
  });

  it('takes its name, version, prefixes and length from the folder', async () => {
    const own = {
      name: 'tiny',
      version: '2',
      prefixes: { query: 'the ', passage: 'send ' },

      dimensions: 8,
      maxTokens: 8,
    };
    await using engine = await open(await folderWith({ 'sophia-model.json': own }));
    await using plain = await open(await folderWith({ 'sophia-model.json': { name: 'tiny', maxTokens: 8 } }));
    const space = await engine.space();
    expect(space).toEqual({ model: 'tiny', version: expect.stringMatching(/^2-[0-9a-f]{12}$/), dimensions: 8 });
    expect(await plain.space()).not.toEqual(space);
    const query = await engine.embed(['boiler'], { role: 'QUERY' });
    const passage = await engine.embed(['boiler leak invoice contract renewal boiler boiler'], { role: 'PASSAGE' });
    expect(query.vectors).toEqual((await plain.embed(['the boiler'], { role: 'PASSAGE' })).vectors);
    const cut = await plain.embed(['send boiler leak invoice contract renewal'], { role: 'PASSAGE' });
    expect(passage.vectors).toEqual(cut.vectors);
  });

  it('reads the files of sentence-transformers', async () => {
    const folder = await folderWith({ 'sentence_bert_config.json': { max_seq_length: 10 } });
    const means = await open(folder);
    const [mean] = (await means.embed(['boiler leak'], { role: 'PASSAGE' })).vectors;
    await means[Symbol.asyncDispose]();
    await writeTinyModel(join(folder, '1_Pooling'));
    await writeFile(join(folder, '1_Pooling', 'config.json'), JSON.stringify({ pooling_mode_cls_token: true }));
    await using first = await open(folder);
    const { vectors } = await first.embed(['boiler leak', 'invoice'], { role: 'PASSAGE' });
    expect(vectors[0]).toEqual(vectors[1]);
    expect(vectors[0]).not.toEqual(mean);
  });

  it.each<[string, Record<string, unknown>, TinyModel, RegExp]>([
    ['a broken model', { 'model.onnx': 'no model' }, {}, /model\.onnx is no model that can be used/],
    ['a model of images', {}, { input: 'pixel_values' }, /model\.onnx .* reads pixel_values instead of input_ids/],
    [
      'other dimensions',
      { 'sophia-model.json': { dimensions: 384 } },
      {},
      /model\.onnx gives vectors of 8 numbers, but .* 384/,
    ],
    ['a broken tokenizer', { 'tokenizer.json': '{}' }, {}, /tokenizer\.json is no tokenizer/],
    ['a tokenizer that is no JSON', { 'tokenizer.json': 'vocab' }, {}, /tokenizer\.json is no tokenizer/],
    ['a malformed description', { 'sophia-model.json': { maxTokens: 'long' } }, {}, /sophia-model\.json: maxTokens: /],
  ])('refuses %s, and names the file', async (_name, files, model, message) => {
    const opening = open(await folderWith(files, model));
    await expect(opening).rejects.toThrow(EngineFaultError);
    await expect(opening).rejects.toThrow(message);
  });

  it('names what is missing', async () => {
    const folder = await folderWith();
    await rm(join(folder, 'tokenizer.json'));
    await expect(open(folder)).rejects.toThrow(/tokenizer\.json is missing/);
    await rm(join(folder, 'model.onnx'));
    await expect(open(folder)).rejects.toThrow(/has no model: a file model\.onnx is needed/);
    await expect(open(join(folder, 'elsewhere'))).rejects.toThrow(/elsewhere is no folder/);
  });

  it('ends calls when it is closed', async () => {
    const engine = await open(await folderWith());
    const texts = Array.from({ length: 5_000 }, (_, i) => `boiler ${i}`);
    const answers = Promise.allSettled([
      engine.embed(texts, { role: 'PASSAGE' }),
      engine.embed(['leak'], { role: 'QUERY' }),
    ]);
    await engine[Symbol.asyncDispose]();
    for (const answer of await answers) expect(answer).toMatchObject({ reason: { name: 'EngineUnavailableError' } });
    await expect(engine.embed(['leak'], { role: 'QUERY' })).rejects.toThrow('The engine is closed');
  });

  it('leaves the event loop to others while it works', async () => {
    await using engine = await open(await folderWith());
    let turns = 0;
    const counter = setInterval(() => (turns += 1), 1);
    const texts = Array.from({ length: 10_000 }, (_, i) => `boiler ${i} leaks `.repeat(20));
    const { vectors } = await engine.embed(texts, { role: 'PASSAGE' });
    clearInterval(counter);
    expect(vectors).toHaveLength(10_000);
    expect(turns).toBeGreaterThan(10);
  });
});

const real = process.env.TEST_MODEL_DIR;
if (!real) console.info('TEST_MODEL_DIR is not set: no real model is tested.');

describe.skipIf(!hasRuntime || !real)('an engine with the model at TEST_MODEL_DIR', () => {
  engineContract(async () => {
    const engine = await open(real ?? '');
    return { engine, close: async () => engine[Symbol.asyncDispose]() };
  });
});

const url = process.env.TEST_INFERENCE_URL;

it.skipIf(!hasRuntime || !real || !url)('gives the vectors of the service at TEST_INFERENCE_URL', async () => {
  await using engine = await open(real ?? '');
  await using remote = createRemoteEngine({ url: url ?? '', timeoutMs: 60_000 });
  const same = await remote.forSpace(await engine.space());
  const texts = [
    ...Array.from({ length: 40 }, (_, i) => `Ticket ${i}: ${'when '.repeat(i % 9)}the lease ends.`),
    ...unusual,
  ];
  for (const role of ['QUERY', 'PASSAGE'] as const) {
    const [own, others] = [await engine.embed(texts, { role }), await same?.embed(texts, { role })];
    for (const [i, vector] of own.vectors.entries()) expectSame(vector, others?.vectors[i] ?? null);
  }
});

const unusual = [
  'naïve café Ünit 🙂',
  'متى يبدأ تجديد عقد',
  '中文 日本語',
  'İstanbul ß',
  '[CLS] x [SEP]',
  'a b '.repeat(2_000),
];
