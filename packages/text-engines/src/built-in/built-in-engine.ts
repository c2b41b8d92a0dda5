import { setImmediate } from 'node:timers/promises';
import type { Embeddings, EmbedOptions, TextEngine, VectorSpace } from '../engine/text-engine.ts';
import { unitVector } from '../texts/unit-vector.ts';
import { builtInTable, readBuiltInTable } from './built-in-table.ts';
import { rowsOfText } from './rows-of-text.ts';
import { readWordTable, type WordTable } from './word-table.ts';

/** Only this many characters (UTF-16 units) of a text are read. */
export const charactersRead = 4_000;

/** A text is taken as English if at least this share of its letters is in words of the table. */
const leastKnownShare = 0.5;

/** Other work of the process gets a turn after this many characters: a few milliseconds. */
const charactersPerTurn = 16_384;

/** Work of a text apart from its characters, counted as so many of them. */
const charactersPerText = 32;

function vectorOf(text: string, table: WordTable): Float32Array | null {
  const { rows, letters, knownLetters } = rowsOfText(text.slice(0, charactersRead), table.rows);
  if (knownLetters === 0 || knownLetters < leastKnownShare * letters) return null;
  const { dimensions, numbers, scales } = table;
  const sum = new Float32Array(dimensions);
  for (const row of rows) {
    const scale = scales[row] ?? 0;
    const start = row * dimensions;
    for (let index = 0; index < dimensions; index += 1) {
      sum[index] = (sum[index] ?? 0) + scale * (numbers[start + index] ?? 0);
    }
  }
  return unitVector(sum) === undefined ? sum : null;
}

/**
 * Embeds English texts with a table of words that is part of the package. Needs no service, no native code and no other
 * file. The vector of a text is the sum of the rows of its words, at length 1. README.md tells how the table was made.
 */
export function builtInEngine(file: URL = builtInTable): TextEngine {
  let reading: Promise<WordTable> | undefined;
  const table = (): Promise<WordTable> => {
    reading ??= file === builtInTable ? readBuiltInTable() : readWordTable(file);
    return reading;
  };
  const space = async (): Promise<VectorSpace> => {
    const { sha256, dimensions } = await table();
    return { model: 'sophia-words-en', version: sha256.slice(0, 12), dimensions };
  };
  return {
    kind: 'BUILT_IN',
    space,
    async embed(texts: readonly string[], { signal }: EmbedOptions): Promise<Embeddings> {
      const loaded = await table();
      signal?.throwIfAborted();
      const vectors: (Float32Array | null)[] = [];
      let characters = 0;
      for (const text of texts) {
        vectors.push(vectorOf(text, loaded));
        characters += charactersPerText + Math.min(text.length, charactersRead);
        if (characters >= charactersPerTurn) {
          characters = 0;
          await setImmediate();
          signal?.throwIfAborted();
        }
      }
      return { engine: 'BUILT_IN', space: await space(), vectors };
    },
  };
}
