import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { characterBits, denseNames, wordBits } from '../features/layout.ts';
import { cueNames } from '../rules/cues.ts';
import { ruleKinds } from '../rules/rules.ts';
import type { LinearModel, Quantised } from './linear.ts';
import type { Trees } from './trees.ts';

const numbers = z.array(z.number());
/** Place of a family's weights in the file: where they begin, and how many each class has. */
const place = z.object({ start: z.int(), length: z.int(), scales: numbers });
const linear = z.object({
  bias: numbers,
  dense: place.optional(),
  embedding: place.optional(),
  words: place.optional(),
  characters: place.optional(),
});
const tree = z.object({ features: numbers, thresholds: numbers, lefts: numbers, rights: numbers, values: numbers });

const headerSchema = z.object({
  space: z.object({ model: z.string(), version: z.string(), dimensions: z.int() }),
  layout: z.object({
    wordBits: z.literal(wordBits),
    characterBits: z.literal(characterBits),
    dense: z.array(z.string()),
    rules: z.array(z.string()),
    cues: z.array(z.string()),
  }),
  sentiment: z.object({
    models: z.array(
      z.object({
        polarities: place,
        layers: z.array(linear),
        combiner: linear,
        forests: z.array(z.object({ baseline: numbers, trees: z.array(z.array(tree)) })),
      }),
    ),
    calibration: z.object({ slopes: z.array(numbers), bias: numbers }),
  }),
  likeness: linear,
  labels: z.record(
    z.string(),
    z.object({
      model: linear,
      slopes: z.tuple([z.number(), z.number(), z.number()]),
      offset: z.number(),
      threshold: z.number(),
    }),
  ),
});

/** Three classes: negative, neutral, positive. */
export interface SentimentModel {
  /** Polarity of each row of the built-in table: how much it speaks for negative, and for positive. */
  readonly polarities: Quantised;
  readonly layers: readonly LinearModel[];
  readonly combiner: LinearModel;
  readonly forests: readonly Trees[];
}

/** The mean of models that learned from different texts, calibrated. */
export interface SentimentHead {
  readonly models: readonly SentimentModel[];
  readonly calibration: { readonly slopes: readonly (readonly number[])[]; readonly bias: readonly number[] };
}

/** Finds a kind of sentence. */
export interface LabelHead {
  readonly model: LinearModel;
  /** Weights of the model's value, of the likeness to talk of strangers, and of their product. */
  readonly slopes: readonly [number, number, number];
  readonly offset: number;
  /** Least probability of a finding. */
  readonly threshold: number;
}

export interface Heads {
  readonly version: string;
  /** The space of the embeddings that the heads were trained on. */
  readonly space: z.infer<typeof headerSchema>['space'];
  readonly sentiment: SentimentHead;
  /** How much a sentence is like talk of strangers, where the same words are less often an objection, for example. */
  readonly likeness: LinearModel;
  readonly labels: ReadonlyMap<string, LabelHead>;
}

const magic = 'SHD1';
const headerAt = 8;

/** Reads heads that training/train.py wrote: `SHD1`, the header's length, the header (JSON), the weights. */
export async function readHeads(file: URL): Promise<Heads> {
  const bytes = await readFile(file);
  if (bytes.length < headerAt || bytes.toString('latin1', 0, 4) !== magic) {
    throw new Error(`${file.pathname} holds no heads: it does not begin with ${magic}.`);
  }
  const weightsAt = headerAt + bytes.readUInt32LE(4);
  const parsed = headerSchema.safeParse(JSON.parse(bytes.toString('utf8', headerAt, weightsAt)));
  if (!parsed.success) throw new Error(`${file.pathname} is not for this version: ${z.prettifyError(parsed.error)}`);
  const { space, layout, sentiment, likeness, labels } = parsed.data;
  const known = { dense: denseNames, rules: ruleKinds, cues: cueNames };
  if (Object.entries(known).some(([name, names]) => layout[name as keyof typeof known].join() !== names.join())) {
    throw new Error(`${file.pathname} was trained on other features: train again.`);
  }
  const weights = (at: z.infer<typeof place>): Quantised => ({
    numbers: new Int8Array(bytes.buffer, bytes.byteOffset + weightsAt + at.start, at.length * at.scales.length),
    scales: at.scales,
  });
  const model = ({ bias, dense, embedding, words, characters }: z.infer<typeof linear>): LinearModel => ({
    bias,
    ...(dense && { dense: weights(dense) }),
    ...(embedding && { embedding: weights(embedding) }),
    ...(words && { words: weights(words) }),
    ...(characters && { characters: weights(characters) }),
  });
  return {
    version: createHash('sha256').update(bytes).digest('hex').slice(0, 12),
    space,
    sentiment: {
      ...sentiment,
      models: sentiment.models.map(({ polarities, layers, combiner, forests }) => ({
        polarities: weights(polarities),
        layers: layers.map(model),
        combiner: model(combiner),
        forests,
      })),
    },
    likeness: model(likeness),
    labels: new Map(Object.entries(labels).map(([name, head]) => [name, { ...head, model: model(head.model) }])),
  };
}
