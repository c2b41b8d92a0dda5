import { z } from 'zod';
import { readLines } from './read-lines.ts';

/** What a sentence does; guidelines.md defines each. */
export const labels = [
  'ACTION_ITEM',
  'QUESTION',
  'OBJECTION',
  'PAIN_POINT',
  'FEATURE_REQUEST',
  'BUYING_SIGNAL',
  'DECISION',
  'ESCALATION',
  'NONE',
] as const;

const topics = [
  'pricing',
  'integration',
  'onboarding',
  'training',
  'support',
  'reporting',
  'payments',
  'security',
  'scheduling',
  'design',
  'people',
  'none',
] as const;

const labelling = z
  .strictObject({
    id: z.string(),
    labels: z.array(z.enum(labels)).min(1),
    sentiment: z.literal([-1, 0, 1]),
    urgency: z.int().min(1).max(5),
    topic: z.enum(topics),
    owner: z.string().optional(),
    due: z.string().optional(),
  })
  .refine(({ labels }) => !labels.includes('NONE') || labels.length === 1, 'NONE stands alone')
  .refine(
    ({ labels, owner, due }) => labels.includes('ACTION_ITEM') || (owner ?? due) === undefined,
    'owner and due belong to an ACTION_ITEM',
  );

export type Labelling = z.infer<typeof labelling>;

/** Samples whose sentences two labellers read. */
export const labelledTwice = ['sample.jsonl', 'found.jsonl', 'found-again.jsonl'] as const;

const sampled = z.object({ id: z.string(), split: z.enum(['test', 'train']) });

/** Reads the ids of a sample with their split. */
export const readSample = (name: (typeof labelledTwice)[number]): z.infer<typeof sampled>[] =>
  readLines(new URL(name, import.meta.url), sampled);

/** Reads a file of labels by sentence. Throws for a sentence that is in no sample or labelled twice. */
export function readLabels(file: URL): Map<string, Labelling> {
  const ids = new Set(labelledTwice.flatMap((name) => readSample(name).map(({ id }) => id)));
  const read = new Map<string, Labelling>();
  for (const each of readLines(file, labelling)) {
    if (!ids.has(each.id)) throw new Error(`${file.pathname}: ${each.id} is in no sample`);
    if (read.has(each.id)) throw new Error(`${file.pathname}: ${each.id} is labelled twice`);
    read.set(each.id, each);
  }
  return read;
}
