import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface TinyModel {
  /** @default 8 */
  readonly dimensions?: number;
  /** True for a model that rounds its numbers to a scale of the whole batch, as quantised ones do. */
  readonly isQuantised?: boolean;
  /** Name of its first input. @default input_ids */
  readonly input?: string;
}

const special = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '[MASK]'];
const letters = [...'abcdefghijklmnopqrstuvwxyz0123456789'];
const vocabulary = [
  ...special,
  ...letters,
  ...letters.map((letter) => `##${letter}`),
  ...['the', 'boiler', 'leak', 'invoice', 'renewal', 'contract', 'send'],
];

/** Writes a folder with a model that looks up a vector for each token, and with its tokenizer. */
export async function writeTinyModel(folder: string, model: TinyModel = {}): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'model.onnx'), onnxFile(model));
  await writeFile(join(folder, 'tokenizer.json'), JSON.stringify(tokenizer));
}

const tokenizer = {
  version: '1.0',
  added_tokens: special.map((content, id) => ({ id, content, special: true, normalized: false })),
  normalizer: {
    type: 'BertNormalizer',
    clean_text: true,
    handle_chinese_chars: true,
    strip_accents: null,
    lowercase: true,
  },
  pre_tokenizer: { type: 'BertPreTokenizer' },
  post_processor: {
    type: 'TemplateProcessing',
    single: [
      { SpecialToken: { id: '[CLS]', type_id: 0 } },
      { Sequence: { id: 'A', type_id: 0 } },
      { SpecialToken: { id: '[SEP]', type_id: 0 } },
    ],
    pair: [],
    special_tokens: {
      '[CLS]': { id: '[CLS]', ids: [2], tokens: ['[CLS]'] },
      '[SEP]': { id: '[SEP]', ids: [3], tokens: ['[SEP]'] },
    },
  },
  decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
  model: {
    type: 'WordPiece',
    unk_token: '[UNK]',
    continuing_subword_prefix: '##',
    max_input_chars_per_word: 100,
    vocab: Object.fromEntries(vocabulary.map((token, id) => [token, id])),
  },
};

/** Field of a protobuf message: its number, and an integer, a text or an embedded message. */
type Field = readonly [number: number, value: number | string | Buffer];

function message(...fields: readonly Field[]): Buffer {
  return Buffer.concat(
    fields.flatMap(([number, value]) => {
      if (typeof value === 'number') return [varint(number << 3), varint(value)];
      const bytes = Buffer.from(value);
      return [varint((number << 3) | 2), varint(bytes.length), bytes];
    }),
  );
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  for (let rest = value; ; rest >>>= 7) {
    if (rest < 128) return Buffer.from([...bytes, rest]);
    bytes.push((rest & 127) | 128);
  }
}

const float = 1;
const int64 = 7;

/** Writes a ModelProto of onnx.proto. */
function onnxFile({ dimensions = 8, isQuantised = false, input = 'input_ids' }: TinyModel): Buffer {
  const node = (type: string, inputs: string[], outputs: string[]): Field => [
    1,
    message(...inputs.map((name): Field => [1, name]), ...outputs.map((name): Field => [2, name]), [4, type]),
  ];
  const nodes = isQuantised
    ? [
        node('Gather', ['table', input], ['looked_up']),
        node('DynamicQuantizeLinear', ['looked_up'], ['small', 'scale', 'zero']),
        node('DequantizeLinear', ['small', 'scale', 'zero'], ['last_hidden_state']),
      ]
    : [node('Gather', ['table', input], ['last_hidden_state'])];
  const table = message([1, vocabulary.length], [1, dimensions], [2, float], [8, 'table'], [9, tableBytes(dimensions)]);
  const graph = message(
    ...nodes,
    [2, 'tiny'],
    [5, table],
    [11, value(input, int64, ['batch', 'sequence'])],
    [12, value('last_hidden_state', float, ['batch', 'sequence', dimensions])],
  );
  return message([1, 8], [7, graph], [8, message([1, ''], [2, 13])]);
}

/** Describes an input or an output. */
function value(name: string, type: number, shape: readonly (number | string)[]): Buffer {
  const dims = shape.map((size): Field => [1, typeof size === 'number' ? message([1, size]) : message([2, size])]);
  return message([1, name], [2, message([1, message([1, type], [2, message(...dims)])])]);
}

/** Numbers that look random. Those of some tokens are larger, so that they change the scale of a batch. */
function tableBytes(dimensions: number): Buffer {
  const numbers = Float32Array.from({ length: vocabulary.length * dimensions }, (_, at) => {
    const size = Math.floor(at / dimensions) % 7 === 0 ? 5 : 1;
    return size * (((at * 7_919) % 1_009) / 504 - 1);
  });
  return Buffer.from(numbers.buffer);
}
