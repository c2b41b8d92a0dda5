import { EngineUnavailableError, type TextEngine, type TextEngines, type VectorSpace } from '@sophia/text-engines';

/** Words that mean the same. */
const concepts = [
  ['broken', 'down', 'outage', 'crash', 'fails'],
  ['payment', 'payments', 'rent', 'invoice', 'billing'],
  ['price', 'expensive', 'cost', 'budget'],
  ['leave', 'cancel', 'quit', 'churn'],
  ['happy', 'great', 'love'],
  ['yardi', 'software', 'integration'],
];

export interface ConceptEngine extends TextEngine {
  /** False while the engine does not answer. */
  isThere: boolean;
  /** All texts that it embedded as passages, in order. */
  readonly passages: readonly string[];
}

/** An engine whose vectors count concepts: texts are similar if they have words of the same meaning. */
export function conceptEngine(version = '1', kind: TextEngine['kind'] = 'REMOTE'): ConceptEngine {
  const passages: string[] = [];
  const space: VectorSpace = { model: 'concepts', version, dimensions: concepts.length };
  const engine: ConceptEngine = {
    kind,
    isThere: true,
    passages,
    async space() {
      refuseWhenAway(engine);
      return space;
    },
    async embed(texts, { role }) {
      refuseWhenAway(engine);
      if (role === 'PASSAGE') passages.push(...texts);
      return { engine: kind, space, vectors: texts.map(vectorOf) };
    },
  };
  return engine;
}

/** Engines with this one as the current. `others` can embed queries for their earlier vectors. */
export function enginesOf(current: TextEngine, others: readonly TextEngine[] = [], standby?: TextEngine): TextEngines {
  return {
    current,
    standby,
    async forSpace({ model, version }) {
      for (const engine of others) {
        const space = await engine.space();
        if (space.model === model && space.version === version) return engine;
      }
      return undefined;
    },
    describe: async () => 'Texts are understood by a test',
    [Symbol.asyncDispose]: async () => undefined,
  };
}

function refuseWhenAway({ isThere }: ConceptEngine): void {
  if (!isThere) throw new EngineUnavailableError('the engine of the test is away');
}

function vectorOf(text: string): Float32Array | null {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counts = concepts.map((concept) => words.filter((word) => concept.includes(word)).length);
  const length = Math.hypot(...counts);
  return length === 0 ? null : Float32Array.from(counts, (count) => count / length);
}
