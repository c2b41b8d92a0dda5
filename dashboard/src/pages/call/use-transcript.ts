import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type CombinedError, useClient } from 'urql';
import { graphql } from '../../generated/gql.ts';
import type { TranscriptPartQuery } from '../../generated/graphql.ts';

const partQuery = graphql(`
  query TranscriptPart($id: ID!, $from: Int!, $to: Int!) {
    gongCall(id: $id) {
      id
      transcript(first: 100, filter: { index: { gte: $from, lt: $to } }) {
        nodes {
          id
          index
          startMilliseconds
          endMilliseconds
          text
          role
          sentiment
          speaker {
            id
            name
          }
          findings {
            id
            kind
          }
        }
      }
    }
  }
`);

export type Sentence = NonNullable<TranscriptPartQuery['gongCall']>['transcript']['nodes'][number];

/** As many as the graph gives in a page. */
const partSize = 100;
const atOnce = 4;

export interface Transcript {
  /** A place for each sentence of the call; undefined until it is read. */
  readonly sentences: readonly (Sentence | undefined)[];
  /** Number of sentences that are read. */
  readonly known: number;
  readonly error: CombinedError | undefined;
  readonly retry: () => void;
}

/**
 * Reads all sentences of a call, in parts: first those around `near`, a share of the transcript. What is in the page, its browser
 * can search, draw and jump in without asking.
 */
export function useTranscript(id: string, total: number, near: number): Transcript {
  const client = useClient();
  const [parts, setParts] = useState<ReadonlyMap<number, readonly Sentence[]>>(new Map());
  const [error, setError] = useState<CombinedError>();
  const [tries, setTries] = useState(0);
  const order = useRef(near);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another try reads what is missing.
  useEffect(() => {
    const count = Math.ceil(total / partSize);
    const middle = Math.min(count - 1, Math.floor(order.current * count));
    const waiting = Array.from({ length: count }, (_, part) => part).sort(
      (one, other) => Math.abs(one - middle) - Math.abs(other - middle),
    );
    let isOver = false;
    const readNext = async (): Promise<void> => {
      const part = waiting.shift();
      if (part === undefined || isOver) return;
      const { data, error: failure } = await client
        .query(partQuery.toString(), { id, from: part * partSize, to: (part + 1) * partSize })
        .toPromise();
      if (isOver) return;
      const sentences = (data as TranscriptPartQuery | undefined)?.gongCall?.transcript.nodes;
      if (sentences) setParts((before) => new Map(before).set(part, sentences));
      // What findings say may be missing; without sentences there is nothing to read.
      else if (failure) {
        setError(failure);
        return;
      }
      await readNext();
    };
    setError(undefined);
    for (let reader = 0; reader < atOnce; reader++) void readNext();
    return () => {
      isOver = true;
    };
  }, [client, id, total, tries]);

  const sentences = useMemo(() => {
    const places: (Sentence | undefined)[] = Array.from({ length: total });
    for (const part of parts.values()) for (const sentence of part) places[sentence.index] = sentence;
    return places.slice(0, total);
  }, [parts, total]);
  const known = useMemo(() => sentences.reduce((sum, sentence) => (sentence ? sum + 1 : sum), 0), [sentences]);
  return { sentences, known, error, retry: useCallback(() => setTries((before) => before + 1), []) };
}

/** Returns the place of the sentence that is said at a second; undefined while it is not read. */
export function placeOf(sentences: Transcript['sentences'], at: number): number | undefined {
  const second = (sentence: Sentence) => Math.floor(sentence.startMilliseconds / 1000);
  const exact = sentences.findIndex((sentence) => sentence !== undefined && second(sentence) === at);
  if (exact !== -1) return exact;
  const before = sentences.findLastIndex((sentence) => sentence !== undefined && second(sentence) < at);
  const next = before + 1;
  // The sentence after it is not read: it may be nearer.
  if (next < sentences.length && sentences[next] === undefined) return undefined;
  return before === -1 ? (sentences[0] ? 0 : undefined) : before;
}
