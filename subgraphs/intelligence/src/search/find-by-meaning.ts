import type { EntityManager } from '@sophia/database';
import {
  answerInTime,
  type Embeddings,
  longestWaitMs,
  type TextEngine,
  type TextEngines,
  type VectorSpace,
} from '@sophia/text-engines';
import type { KnownSpace } from '../embedding/spaces.ts';
import type { PassageFilter } from '../filtering/passage-filter.ts';
import type { IntelligenceServices } from '../services/services.ts';
import { spaceId } from '../vectors/space-id.ts';
import { type VectorHit, VectorStoreUnavailableError } from '../vectors/vector-store.ts';
import { askStore } from './ask-store.ts';
import { incompleteVectors, type MeaningProblem, noEngine, noStore, noVectors, oldVectors } from './meaning-problem.ts';
import { withinOwnAccounts } from './own-accounts.ts';

/** Access to what a search reads. */
export interface SearchSources {
  readonly tenant: string;
  /** The person whose accounts alone are searched; absent for all. */
  readonly rowsOf?: string;
  readonly services: IntelligenceServices;
  /** Reads the subgraph's database, in the transaction of a request. */
  read<T>(work: (em: EntityManager) => Promise<T>): Promise<T>;
  /** Calls a service, without that transaction. */
  outside<T>(work: () => Promise<T>): Promise<T>;
}

/** Result of a search by meaning. */
export interface Meaning {
  readonly hits: readonly VectorHit[];
  /** The vectors that were compared; null if none were. */
  readonly used: {
    readonly engine: Embeddings['engine'];
    readonly space: VectorSpace;
    readonly isStandby: boolean;
  } | null;
  /** Why nothing was compared, or the vectors of some texts only; null if all were. */
  readonly problem: MeaningProblem | null;
}

/** A query as a vector, with where it came from. */
export interface QueryVector {
  readonly vector: Float32Array | null;
  readonly engine: Embeddings['engine'];
  readonly space: VectorSpace;
  readonly isStandby: boolean;
  /** True while only some texts have a vector in the space. */
  readonly isIncomplete?: boolean;
}

const nothing = (problem: MeaningProblem): Meaning => ({ hits: [], used: null, problem });

/** Milliseconds that an earlier engine has after a service took all the time: enough for one on this machine. */
const leastWaitMs = 500;

/**
 * Embeds a query for the vectors that serve. Uses the standby engine while the service is away. Returns the problem if no
 * engine answers.
 */
export async function embedQuery(
  { services: { engines, vectors }, outside }: Pick<SearchSources, 'services' | 'outside'>,
  spaces: readonly KnownSpace[],
  text: string,
  signal?: AbortSignal,
): Promise<QueryVector | MeaningProblem> {
  if (vectors.store === undefined)
    return { code: 'NO_VECTORS', message: `There are no vectors, because ${vectors.reason}.` };
  const embed: Embed = (engine, waitMs) => embedWith(engine, text, signal, waitMs);
  // Takes no time, so the request need not leave its transaction.
  const local = engines.current.kind === 'BUILT_IN' ? await embed(engines.current) : undefined;
  if (local && stateIn(spaces, local.space) === 'SERVING') return { ...local, isStandby: false };
  return outside(() => embedFor(spaces, engines, embed));
}

interface MeaningRequest {
  /** What is wrong with a query that has no vector. */
  readonly unknown: MeaningProblem;
  readonly filter: PassageFilter;
  readonly limit: number;
  readonly signal?: AbortSignal;
}

/** Finds the passages that are most similar to a query. Compares vectors of one space only. */
export async function findByMeaning(
  sources: SearchSources,
  embedded: QueryVector | MeaningProblem,
  { unknown, filter, limit, signal }: MeaningRequest,
): Promise<Meaning> {
  const { tenant, services } = sources;
  if ('code' in embedded) return nothing(embedded);
  const { store } = services.vectors;
  if (store === undefined) return nothing(noVectors);
  const { vector, engine, space, isStandby, isIncomplete } = embedded;
  if (vector === null) return nothing(unknown);
  try {
    const within = await withinOwnAccounts(sources, filter);
    const hits = await askStore(sources, store, ({ read }) =>
      store.search(tenant, space, { ...within, vector, limit, read, signal }),
    );
    return { hits, used: { engine, space, isStandby }, problem: isIncomplete ? incompleteVectors : null };
  } catch (error) {
    if (error instanceof VectorStoreUnavailableError) return nothing(noStore);
    throw error;
  }
}

type Embed = (
  engine: TextEngine,
  waitMs?: number,
) => Promise<Omit<QueryVector, 'isStandby' | 'isIncomplete'> | undefined>;

async function embedWith(
  engine: TextEngine,
  text: string,
  caller: AbortSignal | undefined,
  waitMs: number | undefined,
): ReturnType<Embed> {
  const answer = await answerInTime((signal) => engine.embed([text], { role: 'QUERY', signal }), caller, waitMs);
  if (answer === undefined) return undefined;
  const { engine: kind, space, vectors: [vector = null] = [] } = answer;
  return { vector, engine: kind, space };
}

const stateIn = (spaces: readonly KnownSpace[], space: VectorSpace) =>
  spaces.find(({ id }) => id === spaceId(space))?.state;

/** Returns the query as a vector of the space that serves, else of another one that has vectors, or the problem. */
async function embedFor(
  spaces: readonly KnownSpace[],
  engines: TextEngines,
  embed: Embed,
): Promise<QueryVector | MeaningProblem> {
  const serving = spaces.find(({ state }) => state === 'SERVING');
  const stateOf = (made: { space: VectorSpace } | undefined) => made && stateIn(spaces, made.space);

  const begun = performance.now();
  const left = () => Math.max(leastWaitMs, longestWaitMs - Math.ceil(performance.now() - begun));
  const byCurrent = await embed(engines.current);
  if (byCurrent && stateOf(byCurrent) === 'SERVING') return { ...byCurrent, isStandby: false };
  const byStandby = byCurrent === undefined && engines.standby ? await embed(engines.standby) : undefined;
  if (byStandby && stateOf(byStandby)) return { ...byStandby, isStandby: stateOf(byStandby) !== 'SERVING' };

  const former = serving && (await answerInTime(() => engines.forSpace(serving), undefined, left()));
  const byFormer = former && (await embed(former, left()));
  if (byFormer && stateOf(byFormer) === 'SERVING') return { ...byFormer, isStandby: false };
  if (byCurrent && stateOf(byCurrent)) return { ...byCurrent, isStandby: false, isIncomplete: true };
  if (byCurrent === undefined) return noEngine;
  return serving ? oldVectors : noVectors;
}
