import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { builtInEngine, charactersRead } from '../src/built-in/built-in-engine.ts';
import { EngineFaultError } from '../src/engine/text-engine.ts';
import { engineContract } from './engine-contract.ts';
import { dot, rateTopics, readCustomerSentences, type SentenceSet } from './support/rate-topics.ts';

const folder = new URL('../src/built-in/', import.meta.url);
const engine = builtInEngine();

async function embed(...texts: string[]) {
  return (await engine.embed(texts, { role: 'PASSAGE' })).vectors;
}

async function embedKnown(...texts: string[]): Promise<Float32Array[]> {
  const vectors = await embed(...texts);
  return vectors.map((vector, index) => vector ?? expect.fail(`no vector for ${texts[index]}`));
}

async function rate(set: SentenceSet) {
  const { texts, topics } = await readCustomerSentences(set);
  return rateTopics(await embedKnown(...texts), topics);
}

async function tableFile(change: (bytes: Buffer) => Buffer): Promise<URL> {
  const temporary = await mkdtemp(join(tmpdir(), 'word-table-'));
  onTestFinished(() => rm(temporary, { recursive: true }));
  const file = join(temporary, 'table.bin');
  await writeFile(file, change(await readFile(new URL('table.bin', folder))));
  return pathToFileURL(file);
}

engineContract(async () => ({ engine: builtInEngine(), close: async () => undefined }));

describe('quality', () => {
  it('finds the topics of the sentences that it was tuned on', async () => {
    const { neighbour, centroid } = await rate('development');
    expect(neighbour).toBeGreaterThanOrEqual(0.45);
    expect(centroid).toBeGreaterThanOrEqual(0.55);
  });

  it('finds the topics of sentences that it was not tuned on', async () => {
    const { neighbour, centroid } = await rate('heldOut');
    expect(neighbour).toBeGreaterThanOrEqual(0.4);
    expect(centroid).toBeGreaterThanOrEqual(0.55);
  });

  it.each(['usual', 'otherTopics'] as const)('finds the topics of sentences written after it: %s', async (set) => {
    const { neighbour, centroid } = await rate(set);
    expect(neighbour).toBeGreaterThanOrEqual(0.45);
    expect(centroid).toBeGreaterThanOrEqual(0.55);
  });

  it('brings near what means the same in other words', async () => {
    const [question, answer, other] = await embedKnown(
      'How do I get a refund?',
      'We will credit the money to your account.',
      'The elevator is broken again.',
    );
    if (!question || !answer || !other) throw new Error('three texts have three vectors');
    expect(dot(question, answer)).toBeGreaterThan(dot(question, other) + 0.1);
  });
});

describe('the table', () => {
  it('is the one that its card describes, within 10 MB', async () => {
    const bytes = await readFile(new URL('table.bin', folder));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(await readFile(new URL('README.md', folder), 'utf8')).toContain(sha256);
    expect((await engine.space()).version).toBe(sha256.slice(0, 12));
    expect(bytes.length).toBeLessThanOrEqual(10_000_000);
  });

  it('is refused if a part of it is missing', async () => {
    const cut = builtInEngine(await tableFile((bytes) => bytes.subarray(0, -1)));
    await expect(cut.embed(['rent'], { role: 'QUERY' })).rejects.toThrow(EngineFaultError);
    await expect(cut.space()).rejects.toThrow(/has \d+ bytes, but its header says \d+/u);
  });

  it('is refused if the file is something else', async () => {
    const wrong = builtInEngine(await tableFile(() => Buffer.from('version https://git-lfs.github.com/spec/v1')));
    await expect(wrong.space()).rejects.toThrow('is not a table of words');
  });
});

describe('vectors', () => {
  it('have length 1 and as many numbers as the space says', async () => {
    const { dimensions } = await engine.space();
    const { texts } = await readCustomerSentences('heldOut');
    for (const vector of await embedKnown(...texts)) {
      expect(vector).toHaveLength(dimensions);
      expect(dot(vector, vector)).toBeCloseTo(1, 5);
    }
  });

  it('are the same alone and in any batch, also while other batches are embedded', async () => {
    const { texts } = await readCustomerSentences('development');
    const many = Array.from({ length: 60 }, () => texts).flat();
    const [whole, ...alone] = await Promise.all([embed(...many), ...texts.map((text) => embed(text))]);
    expect(whole.slice(-texts.length)).toEqual(alone.flat());
    expect(whole.slice(0, texts.length)).toEqual(alone.flat());
  });

  it('are the same for questions and for texts, and in any case and with any apostrophe', async () => {
    const [one, other] = await embedKnown("We don't see the résumé", 'WE DON’T SEE THE RESUME');
    expect(one).toEqual(other);
    const question = await engine.embed(["We don't see the résumé"], { role: 'QUERY' });
    expect(question.vectors[0]).toEqual(one);
  });

  it('come from pieces for words that the table does not hold', async () => {
    const [plain, compound] = await embedKnown('the report was downloaded', 'the reportxq was downloaded');
    expect(plain).not.toEqual(compound);
  });

  it('tell of the beginning of a long text only', async () => {
    const beginning = 'The invoice is wrong. '.repeat(300).slice(0, charactersRead);
    const [short, long] = await embedKnown(beginning, `${beginning}${'elevator '.repeat(120_000)}`);
    expect(long).toEqual(short);
  });

  it('exist for code, emoji between words and halves of surrogate pairs', async () => {
    const vectors = await embedKnown(
      'function refund(payment) { return payment.amount * -1; }',
      '🎉 the new portal is great 🎉🎉',
      'the rent is late \ud83d',
      '\udc00 the rent is late',
    );
    for (const vector of vectors) expect(vector.every(Number.isFinite)).toBe(true);
    expect(vectors[2]).toEqual(vectors[3]);
  });
});

describe('no vector', () => {
  it.each([
    ['an empty text', ''],
    ['spaces', ' \n\t '],
    ['punctuation', '?! ...'],
    ['numbers', '4821 1,200.00'],
    ['emoji', '🎉🎉 👍🏽'],
    ['halves of surrogate pairs', '\ud83d\udc00\ud83d'],
    ['a long text without words', '-'.repeat(1_000_000)],
    ['one long word', 'x'.repeat(1_000_000)],
    ['Arabic', 'التدفئة في المبنى C باردة منذ يومين'],
    ['Chinese', 'C栋的暖气已经冷了两天了'],
    ['Russian', 'Отопление в корпусе C не работает два дня.'],
    ['German', 'Die Heizung im Gebäude C ist seit zwei Tagen kalt.'],
    ['French', "Le chauffage du bâtiment C est en panne depuis deux jours, merci d'envoyer un technicien."],
    ['Spanish', 'La calefacción del edificio C no funciona desde hace dos días.'],
    ['Luxembourgish', "D'Heizung am Gebai C ass zënter zwee Deeg kal."],
  ])('for %s', async (_, text) => {
    expect(await embed(text)).toEqual([null]);
  });
});

it('lets other work run while it embeds many texts', async () => {
  let turns = 0;
  const counting = setInterval(() => {
    turns += 1;
  }, 0);
  onTestFinished(() => clearInterval(counting));
  await embed(...Array.from({ length: 5_000 }, () => 'The dashboard is slow since the last update.'));
  expect(turns).toBeGreaterThan(5);
});

it('stops when it is told to', async () => {
  const controller = new AbortController();
  const many = Array.from({ length: 100_000 }, () => 'The dashboard is slow since the last update.');
  const reason = new Error('no longer needed');
  setImmediate(() => controller.abort(reason));
  await expect(engine.embed(many, { role: 'PASSAGE', signal: controller.signal })).rejects.toBe(reason);
});
