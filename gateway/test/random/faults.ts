import { errorCodes } from '../../src/common/errors.ts';
import { SubgraphRequestError } from '../../src/subgraphs/transport.ts';
import type { Interference } from '../support/local-graph.ts';
import { createRandom, type Random } from './random.ts';

/** Part of every text that a faulty subgraph invents. Clients must not see it. */
export const secret = 'only for the log';

// biome-ignore lint/suspicious/noExplicitAny: answers of many shapes are broken at random places
type Json = any;

type Fault = (random: Random, service: string, answer: Json) => string;

const reported = (message: string, path?: unknown) => ({ message: `${message}, ${secret}`, path });

const faults: readonly Fault[] = [
  (_random, service) => {
    throw new SubgraphRequestError({ message: 'It is away', code: errorCodes.subrequestHttp, service });
  },
  () => JSON.stringify({ data: null, errors: [reported('nothing works')] }),
  () => `<html>${secret}</html>`,
  () => JSON.stringify({ data: [secret] }),
  (_random, _service, answer) => JSON.stringify({ ...answer, errors: [reported('something is wrong somewhere')] }),
  (random, _service, answer) => {
    const place = random.pick(placesIn(answer.data));
    if (!place) return JSON.stringify({ data: null, errors: [reported('nothing works')] });
    place.holder[place.key] = null;
    return JSON.stringify({ data: answer.data, errors: [reported('this does not work', place.path)] });
  },
  (random, _service, answer) => {
    const place = random.pick(placesIn(answer.data));
    if (place) place.holder[place.key] = typeof place.holder[place.key] === 'object' ? secret : { [secret]: secret };
    return JSON.stringify(answer);
  },
  (_random, _service, answer) => {
    if (Array.isArray(answer.data?._entities)) answer.data._entities.pop();
    return JSON.stringify(answer);
  },
];

interface Place {
  readonly holder: Json;
  readonly key: string | number;
  readonly path: readonly (string | number)[];
}

/** Returns all places below the answer's data that are not null. */
function placesIn(value: Json, path: readonly (string | number)[] = []): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, below]) => {
    if (below === null) return [];
    const key = Array.isArray(value) ? Number(name) : name;
    return [{ holder: value, key, path: [...path, key] }, ...placesIn(below, [...path, key])];
  });
}

/** Breaks some answers, the same ones each time for a seed. `onFault` is called for each. */
export function breakAnswers(seed: number, share: number, onFault: () => void): Interference {
  return async ({ service, query }, answer) => {
    const random = createRandom(
      seed + [...`${service}${query}`].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7),
    );
    if (!random.chance(share)) return answer();
    onFault();
    return random.pick(faults)(random, service, JSON.parse(await answer()));
  };
}
