import { builtInEngine } from '@sophia/text-engines';
import { featuresOf } from '../src/features/features-of.ts';
import { probabilitiesOf } from '../src/find.ts';
import { type LabelHead, readHeads } from '../src/heads/read-heads.ts';
import type { Unit } from './unit.ts';

const heads = await readHeads(new URL('../src/heads/heads.bin', import.meta.url));
const engine = builtInEngine();

/** Embeds at most this many sentences at once. */
const batchSize = 1_000;

/** The heads that samples are chosen with, by kind of sentence. */
export const headsOfToday: ReadonlyMap<string, LabelHead> = heads.labels;

/** A sentence with the probability of each kind. */
export interface JudgedUnit {
  readonly unit: Unit;
  readonly probabilities: ReadonlyMap<string, number>;
}

/** Judges what the authors of sentences said, with the heads of today. */
export async function judge(units: readonly Unit[]): Promise<JudgedUnit[]> {
  const judged: JudgedUnit[] = [];
  for (let start = 0; start < units.length; start += batchSize) {
    const batch = units.slice(start, start + batchSize);
    const { vectors } = await engine.embed(
      batch.map(({ said }) => said),
      { role: 'PASSAGE' },
    );
    judged.push(...batch.map((unit, index) => ({ unit, probabilities: judgeUnit(unit, vectors[index] ?? null) })));
  }
  return judged;
}

const judgeUnit = ({ said }: Unit, embedding: Float32Array | null): ReadonlyMap<string, number> =>
  probabilitiesOf(heads, said, { ...featuresOf(said), embedding, rows: [] });
