import { Readable } from 'node:stream';
import { type JsonItem, type JsonItemsOptions, jsonArray, jsonItems } from '@sophia/ingest';
import { describe, expect, it } from 'vitest';

const encoder = new TextEncoder();

/** Streams a text in chunks so small that they end inside tokens and characters. */
function stream(content: string | Uint8Array, chunkSize = 3): Readable {
  const bytes = Buffer.from(typeof content === 'string' ? encoder.encode(content) : content);
  const chunks = Array.from({ length: Math.ceil(bytes.length / chunkSize) }, (_, index) =>
    bytes.subarray(index * chunkSize, (index + 1) * chunkSize),
  );
  return Readable.from(chunks, { objectMode: false });
}

/** Blanks that make a file too long to be parsed at once. */
const padding = Buffer.alloc(5 * 1024 * 1024, ' ');

interface Outcome {
  items: JsonItem[];
  error?: string;
}

/** Reads a file both as a short and as a long one, and expects the same items. */
async function read(content: string | Uint8Array, options?: JsonItemsOptions): Promise<Outcome> {
  const short = await outcome(stream(content), options);
  const beginsWithMark = typeof content === 'string' && content.startsWith('\uFEFF');
  if (!beginsWithMark) {
    const long = await outcome(Readable.from(chain([padding], stream(content)), { objectMode: false }), options);
    const error = long.error?.replace(/byte (\d+)/, (_, byte) => `byte ${byte - padding.length}`);
    expect({ items: long.items, error }).toEqual({ items: short.items, error: short.error });
  }
  return short;
}

async function* chain(...parts: (Iterable<Buffer> | AsyncIterable<Buffer>)[]) {
  for (const part of parts) yield* part;
}

async function outcome(input: Readable, options?: JsonItemsOptions): Promise<Outcome> {
  const items: JsonItem[] = [];
  try {
    for await (const item of jsonItems(input, options)) items.push(item);
    return { items };
  } catch (error) {
    return { items, error: String(error) };
  }
}

describe('a top-level array', () => {
  it('is yielded item by item, whatever the items are', async () => {
    const records = [{ a: [1, { b: null }], text: 'ñ 👍 \u2028 "\\' }, [], {}, 'text', 1.5, true, null, [[['deep']]]];
    const { items } = await read(` \n${JSON.stringify(records)}\n`);
    expect(items).toEqual(records.map((value, index) => ({ key: null, index, value })));
  });

  it('may be empty', async () => {
    expect(await read('[]')).toEqual({ items: [] });
  });

  it('may begin with a byte order mark', async () => {
    expect((await read('\uFEFF[1]')).items).toEqual([{ key: null, index: 0, value: 1 }]);
  });

  it('keeps every digit of a long id', async () => {
    const { items } = await read('[7782342274025937895, -9007199254740993, 9007199254740991, 1.5e3, 0.1]');
    expect(items.map(({ value }) => value)).toEqual([
      '7782342274025937895',
      '-9007199254740993',
      9007199254740991,
      1500,
      0.1,
    ]);
  });

  it('accepts bytes that are not UTF-8', async () => {
    const { items } = await read(Buffer.from('["caf\xe9"]', 'latin1'));
    expect(items.map(({ value }) => value)).toEqual(['caf\uFFFD']);
  });

  it('treats the key __proto__ like any other', async () => {
    const { items } = await read('[{"__proto__": {"admin": true}}]');
    expect(items[0]?.value).not.toHaveProperty('admin');
  });
});

describe('a top-level object', () => {
  const page = JSON.stringify({
    requestId: 'x',
    records: { cursor: 'next' },
    calls: [{ id: '1' }, { id: '2' }],
    other: [{ big: [1, 2, 3] }],
  });

  it('yields the requested lists and fields', async () => {
    const { items } = await read(page, { lists: ['calls', 'users'], fields: ['records'] });
    expect(items).toEqual([
      { key: 'records', index: null, value: { cursor: 'next' } },
      { key: 'calls', index: 0, value: { id: '1' } },
      { key: 'calls', index: 1, value: { id: '2' } },
    ]);
  });

  it('is refused where an array is expected', async () => {
    expect((await read(page)).error).toContain('holds a JSON object where an array is expected');
  });

  it('is refused if a list is an object', async () => {
    const { error } = await read('{"calls": {"id": "1"}}', { lists: ['calls'] });
    expect(error).toContain('holds an object under "calls" where an array is expected');
  });
});

describe('a broken file', () => {
  it.each([
    ['cut off in a record', '[{"a":1},{"a":2},{"a', 2, 'breaks off at byte 20'],
    ['cut off between records', '[1,2,', 2, 'breaks off at byte 5'],
    ['cut off in a character', Buffer.from('["é","é').subarray(0, -1), 1, 'breaks off at byte 8'],
    ['malformed half-way', '[1,2,{a:1},3]', 2, 'is not valid JSON after byte 5'],
    ['followed by something else', '[1] [2]', 1, 'is not valid JSON after byte 2'],
    ['without content', ' \n', 0, 'is empty'],
    ['not JSON at all', '<!doctype html>', 0, 'is not a JSON array or object'],
  ])('%s yields the items before the error', async (_, content, delivered, message) => {
    const { items, error } = await read(content);
    expect(items).toHaveLength(delivered);
    expect(error).toContain(message);
  });

  it('is refused quickly if it is nested too deeply', async () => {
    expect((await read(`[1,${'['.repeat(100_000)}`)).error).toContain('is nested deeper than 200 levels');
  });

  it('reports an error of the disk with the byte', async () => {
    const input = Readable.from(
      (async function* () {
        yield Buffer.from('[1,2');
        throw new Error('EIO: i/o error');
      })(),
    );
    const items: unknown[] = [];
    const reading = async () => {
      for await (const item of jsonArray(input)) items.push(item);
    };
    await expect(reading()).rejects.toThrow('cannot be read past byte 4: EIO: i/o error');
    expect(items).toEqual([1]);
  });
});

it('holds only a small part of a long file in memory', async () => {
  const record = JSON.stringify({ text: 'x'.repeat(1_000) });
  const count = 100_000;
  let produced = 0;
  const input = Readable.from(
    (async function* () {
      yield Buffer.from('[');
      for (let index = 0; index < count; index += 50) {
        produced += 50;
        yield Buffer.from(`${index === 0 ? '' : ','}${Array(50).fill(record).join(',')}`);
      }
      yield Buffer.from(']');
    })(),
  );
  let read = 0;
  let furthestAhead = 0;
  for await (const _ of jsonArray(input)) furthestAhead = Math.max(furthestAhead, produced - ++read);
  expect(read).toBe(count);
  expect(furthestAhead).toBeLessThan(6_000);
});
