import { readFile } from 'node:fs/promises';

/**
 * Sentences of customers by topic. Engines were chosen and trained with a look at `development`, not at `heldOut`. `usual`
 * and `otherTopics` were written after the table of the built-in engine: plain sentences about what customers of software
 * write, and about topics that its training phrases do not have.
 */
export type SentenceSet = 'development' | 'heldOut' | 'usual' | 'otherTopics';

export interface LabelledSentences {
  readonly texts: readonly string[];
  readonly topics: readonly string[];
}

export async function readCustomerSentences(set: SentenceSet): Promise<LabelledSentences> {
  const file = new URL('../data/customer-sentences.json', import.meta.url);
  const sets = JSON.parse(await readFile(file, 'utf8')) as Record<SentenceSet, Record<string, string[]>>;
  const labelled = Object.entries(sets[set]).flatMap(([topic, texts]) => texts.map((text) => ({ topic, text })));
  return { texts: labelled.map(({ text }) => text), topics: labelled.map(({ topic }) => topic) };
}

export function dot(one: Float32Array, other: Float32Array): number {
  return one.reduce((sum, number, index) => sum + number * (other[index] ?? 0), 0);
}

function centroidOf(vectors: readonly Float32Array[]): Float32Array {
  const sum = new Float32Array(vectors[0]?.length ?? 0);
  for (const vector of vectors) for (const [index, number] of vector.entries()) sum[index] = (sum[index] ?? 0) + number;
  const length = Math.sqrt(dot(sum, sum));
  return sum.map((number) => number / length);
}

interface Labelled {
  readonly topic: string;
  readonly vector: Float32Array;
}

function topicOfNearest(vector: Float32Array, among: readonly Labelled[]): string | undefined {
  return among.toSorted((one, other) => dot(other.vector, vector) - dot(one.vector, vector))[0]?.topic;
}

/** Leaves out each sentence once: the shares whose nearest neighbour, and whose nearest centroid, is of their topic. */
export function rateTopics(vectors: readonly Float32Array[], topics: readonly string[]) {
  const labelled = vectors.map((vector, index) => ({ vector, topic: topics[index] ?? '' }));
  const right = { neighbour: 0, centroid: 0 };
  for (const { vector, topic } of labelled) {
    const others = labelled.filter((other) => other.vector !== vector);
    const centroids = [...Map.groupBy(others, (other) => other.topic)].map(([name, members]) => ({
      topic: name,
      vector: centroidOf(members.map((member) => member.vector)),
    }));
    if (topicOfNearest(vector, others) === topic) right.neighbour += 1;
    if (topicOfNearest(vector, centroids) === topic) right.centroid += 1;
  }
  return { neighbour: right.neighbour / vectors.length, centroid: right.centroid / vectors.length };
}
