import type { TextEngine } from '@sophia/text-engines';
import type { Intent } from '../intents/common/intent.ts';
import { intents } from '../intents/index.ts';

/** How alike a question is to the examples of the intents. */
export interface Likeness {
  /** Cosine of the closest example, 0 to 1. */
  to(intent: Intent): number;
  /** The closest examples of different intents. */
  readonly closest: readonly string[];
}

interface Example {
  readonly intent: Intent;
  readonly text: string;
  readonly vector: Float32Array;
}

/** Prepared once for each engine. */
const prepared = new WeakMap<TextEngine, Promise<readonly Example[]>>();
const mostSuggestions = 3;

/** Compares a question with all examples by the vectors of the engine. */
export async function likenessOf(engine: TextEngine, question: string): Promise<Likeness> {
  const examples = await examplesOf(engine);
  const [vector] = (await engine.embed([question], { role: 'QUERY' })).vectors;
  const rated = examples
    .map(({ intent, text, vector: other }) => ({
      intent,
      text,
      likeness: vector ? Math.max(0, dot(vector, other)) : 0,
    }))
    .toSorted((one, other) => other.likeness - one.likeness);
  const best = new Map(rated.toReversed().map(({ intent, likeness }) => [intent, likeness]));
  const closest = [...Map.groupBy(rated, ({ intent }) => intent).values()].flatMap(([first]) => first?.text ?? []);
  return { to: (intent) => best.get(intent) ?? 0, closest: closest.slice(0, mostSuggestions) };
}

function examplesOf(engine: TextEngine): Promise<readonly Example[]> {
  const known = prepared.get(engine);
  if (known) return known;
  const making = embedExamples(engine);
  prepared.set(engine, making);
  making.catch(() => prepared.delete(engine));
  return making;
}

async function embedExamples(engine: TextEngine): Promise<readonly Example[]> {
  const all = intents.flatMap((intent) => intent.examples.map((text) => ({ intent, text })));
  const { vectors } = await engine.embed(
    all.map(({ text }) => text),
    { role: 'QUERY' },
  );
  return all.flatMap((example, index) => {
    const vector = vectors[index];
    return vector ? [{ ...example, vector }] : [];
  });
}

function dot(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (const [index, value] of one.entries()) sum += value * (other[index] ?? 0);
  return sum;
}
