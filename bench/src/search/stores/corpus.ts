import { deriveId } from '@sophia/database';
import { type Random, randomNumbers } from '../../common/random.ts';
import { createMixture } from './mixture.ts';

/** Generated passages with their vectors. The same count gives the same corpus. */
export interface Corpus {
  readonly count: number;
  readonly dimensions: number;
  /** One after the other. */
  readonly vectors: Float32Array;
  vectorOf(index: number): Float32Array;
  passageOf(index: number): CorpusPassage;
  /** Returns the place of a passage. */
  indexOf(passageId: string): number;
  /** Returns queries, which are near the vectors but none of them. The tenants' shares are those of the passages. */
  queries(count: number, seed: number): CorpusQuery[];
}

export interface CorpusPassage {
  readonly id: string;
  readonly tenant: string;
  readonly kind: 'MESSAGE' | 'CALL';
  readonly source: 'slack' | 'gong';
  readonly accountId: string;
  readonly topic: string;
  readonly language: string;
  readonly occurredAt: Date;
}

export interface CorpusQuery {
  readonly tenant: string;
  readonly vector: Float32Array;
  /** One of the tenant's accounts, which has 0.1% of its passages. */
  readonly accountId: string;
  /** A topic that 1% of the passages have. */
  readonly topic: string;
}

const dimensions = 384;
/** Passages in a cluster, on average. */
const clusterSize = 100;
const accounts = 1_000;
const topics = 100;
const firstTime = Date.UTC(2024, 0, 1);
const lastTime = Date.UTC(2026, 9, 1);
/** Returns the time at which this share of the passages has occurred. */
export const timeAfter = (share: number): Date => new Date(firstTime + share * (lastTime - firstTime));

/** Place of the first cluster with another language. The clusters from there on have a tenth of the passages. */
const secondLanguageFrom = 0.9 ** 2;

/** Tenants by place: 70% of the passages, 25% and 5%. */
const tenants = [...Array(14).fill('large'), ...Array(5).fill('medium'), 'small'] as readonly string[];
const tenantAt = (index: number): string => tenants[index % tenants.length] ?? '';
const accountIdOf = (tenant: string, number: number) => deriveId(tenant, 'bench', 'account', String(number));
const pickAccount = (tenant: string, { uniform }: Random) => accountIdOf(tenant, Math.floor(accounts * uniform()));
const pickTopic = ({ uniform }: Random) => `topic-${Math.floor(topics * uniform())}`;

export function createCorpus(count: number): Corpus {
  const clusters = Math.max(10, Math.round(count / clusterSize));
  const mixture = createMixture({ dimensions, clusters });
  const random = randomNumbers(2);
  const vectors = new Float32Array(count * dimensions);
  const indexes = new Map<string, number>();
  const passages = Array.from({ length: count }, (_, index): CorpusPassage => {
    const { vector, cluster } = mixture.sample(random);
    vectors.set(vector, index * dimensions);
    const tenant = tenantAt(index);
    const id = deriveId(tenant, 'bench', 'passage', String(index));
    indexes.set(id, index);
    const isCall = random.uniform() < 0.5;
    return {
      id,
      tenant,
      kind: isCall ? 'CALL' : 'MESSAGE',
      source: isCall ? 'gong' : 'slack',
      accountId: pickAccount(tenant, random),
      topic: pickTopic(random),
      language: cluster >= secondLanguageFrom * clusters ? 'de' : 'en',
      occurredAt: timeAfter(random.uniform()),
    };
  });
  return {
    count,
    dimensions,
    vectors,
    vectorOf: (index) => vectors.subarray(index * dimensions, (index + 1) * dimensions),
    passageOf(index) {
      const passage = passages[index];
      if (!passage) throw new RangeError(`the corpus has no passage ${index}`);
      return passage;
    },
    indexOf: (passageId) => indexes.get(passageId) ?? -1,
    queries(wanted, seed) {
      const own = randomNumbers(seed);
      return Array.from({ length: wanted }, (_, index): CorpusQuery => {
        const tenant = tenantAt(index);
        return {
          tenant,
          vector: mixture.sample(own).vector,
          accountId: pickAccount(tenant, own),
          topic: pickTopic(own),
        };
      });
    },
  };
}
