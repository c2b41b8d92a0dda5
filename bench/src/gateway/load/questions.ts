import { tokenOf } from '../../targets/tokens.ts';
import { monolithAnswer } from '../graph/monolith.ts';
import { differentOperations, everythingOfWorld, numbers, operation, profile } from '../graph/operations.ts';
import { kindOf, textOf, type WorldName, type WorldSize, worldName, worldSizes } from '../graph/world-name.ts';
import { type AnswerCheck, createAnswerCheck, type RightAnswer } from './answer-check.ts';
import { requestTo } from './connection.ts';
import { createZipf } from './zipf.ts';

/** Requests of a load: one query over and over, or a series in which all requests differ. */
export type Questions = { readonly query: string } | SeriesName;

export interface Question {
  readonly request: Buffer;
  readonly right: RightAnswer;
}

interface Operation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A series of requests, each about another world and with another user's token. */
interface Series {
  readonly size: WorldSize;
  /** Returns the operation for a world. */
  operation(world: WorldName): Operation;
}

const everythingOf = (size: WorldSize): Series => ({
  size,
  operation: (world) => ({
    query: everythingOfWorld,
    variables: { world: textOf(world), first: worldSizes[size].products },
  }),
});

const firstUser = (world: WorldName) => ({ user: `${textOf(world)}-1` });
const ranks = createZipf(differentOperations);
/** Prime, so that ranks reach all operations, and the most frequent ones are neither the smallest nor the largest. */
const stride = 977;

const series = {
  varied1kB: { size: 's', operation: (world) => ({ query: profile, variables: firstUser(world) }) },
  varied: everythingOf('m'),
  varied1MB: everythingOf('l'),
  manyOperations: {
    size: 'o',
    operation: (world) => ({
      query: operation((ranks.next() * stride) % differentOperations),
      variables: firstUser(world),
    }),
  },
  large: everythingOf('x'),
  bigNumbers: { size: 'n', operation: (world) => ({ query: numbers, variables: { world: textOf(world) } }) },
} as const satisfies Readonly<Record<string, Series>>;

type SeriesName = keyof typeof series;

/** Number of requests sent of each series. The next gateway continues the series. */
const sent = new Map<SeriesName, number>();
const checks = new Map<string, AnswerCheck>();

/** Returns a function that creates the next request. */
export function questionsOf(questions: Questions, url: string): () => Question {
  if (typeof questions === 'string') return () => nextOf(questions, url);
  const { query } = questions;
  const request = requestTo(url, JSON.stringify({ query }));
  const check = createAnswerCheck();
  return () => ({ request, right: check.rightAnswer(() => monolithAnswer(query)) });
}

function nextOf(name: SeriesName, url: string): Question {
  const index = sent.get(name) ?? 0;
  sent.set(name, index + 1);
  const { size, operation } = series[name];
  const world = worldName(size, index);
  const { query, variables } = operation(world);
  return {
    request: requestTo(url, JSON.stringify({ query, variables }), tokenOf(index)),
    right: checkOf(query, world).rightAnswer(() => monolithAnswer(query, variables), world.digits),
  };
}

function checkOf(query: string, world: WorldName): AnswerCheck {
  const key = `${world.size}${kindOf(world)}${query}`;
  const known = checks.get(key) ?? createAnswerCheck();
  checks.set(key, known);
  return known;
}
