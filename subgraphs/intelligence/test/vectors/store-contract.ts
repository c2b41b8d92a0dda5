import { randomUUID } from 'node:crypto';
import { randomNumbers } from '@sophia/testing/random';
import type { VectorSpace } from '@sophia/text-engines';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PassageFilter } from '../../src/filtering/passage-filter.ts';
import type { PassageFacts, StoredVector, VectorQuery, VectorStore } from '../../src/vectors/vector-store.ts';

export interface OpenedStore {
  readonly store: VectorStore;
  close(): Promise<void>;
}

export const newSpace = (dimensions = 4): VectorSpace => ({ model: `model-${randomUUID()}`, version: '1', dimensions });

export const someFacts = (facts: Partial<PassageFacts> = {}): PassageFacts => ({
  kind: 'MESSAGE',
  collections: [],
  source: 'slack',
  occurredAt: new Date('2026-05-01T00:00:00Z'),
  interactionId: null,
  threadId: null,
  accountId: null,
  contactIds: [],
  speakerRoles: [],
  topics: [],
  language: null,
  ...facts,
});

/** A vector at this angle, in degrees, to the one at 0. */
export function at(degrees: number, dimensions = 4): Float32Array {
  const vector = new Float32Array(dimensions);
  vector[0] = Math.cos((degrees * Math.PI) / 180);
  vector[1] = Math.sin((degrees * Math.PI) / 180);
  return vector;
}

export const stored = (given: Partial<StoredVector> = {}): StoredVector => ({
  passageId: randomUUID(),
  digest: 'digest',
  vector: at(0),
  facts: someFacts(),
  ...given,
});

/** Everything that each vector store must do. */
export function describeStore(name: string, open: () => Promise<OpenedStore>): void {
  describe(name, () => {
    let opened: OpenedStore;
    let store: VectorStore;
    beforeAll(async () => {
      opened = await open();
      store = opened.store;
    });
    afterAll(() => opened?.close());

    async function put(tenant: string, space: VectorSpace, vectors: readonly StoredVector[]): Promise<void> {
      await store.prepare(tenant, space);
      await store.put(tenant, space, vectors);
    }
    const search = (tenant: string, space: VectorSpace, query: Partial<VectorQuery> = {}) =>
      store.search(tenant, space, { vector: at(0, space.dimensions), filter: {}, limit: 10, ...query });
    /** Waits until a search finds these passages, in this order: a store may take a moment to show what was written. */
    const finds = (tenant: string, space: VectorSpace, ids: readonly string[], query?: Partial<VectorQuery>) =>
      expect.poll(async () => (await search(tenant, space, query)).map((hit) => hit.passageId)).toEqual(ids);
    async function listed(tenant: string, space: VectorSpace): Promise<Map<string, string>> {
      const all: [string, string][] = [];
      for await (const part of store.list(tenant, space)) {
        for (const { passageId, digest } of part) all.push([passageId, digest]);
      }
      expect(new Set(all.map(([id]) => id)).size).toBe(all.length);
      return new Map(all);
    }
    const holds = (tenant: string, space: VectorSpace, count: number) =>
      expect.poll(async () => (await listed(tenant, space)).size).toBe(count);

    describe('search', () => {
      it('returns the most similar passages first, with their similarity and digest, up to the limit', async () => {
        const [tenant, space] = [randomUUID(), newSpace()];
        const vectors = [170, 60, 0, 30].map((degrees) => stored({ vector: at(degrees), digest: `at ${degrees}` }));
        await put(tenant, space, vectors);
        await finds(
          tenant,
          space,
          [2, 3, 1].map((index) => vectors[index]?.passageId ?? ''),
          { limit: 3 },
        );
        const hits = await search(tenant, space);
        expect(hits.map(({ digest }) => digest)).toEqual(['at 0', 'at 30', 'at 60', 'at 170']);
        for (const [index, degrees] of [0, 30, 60, 170].entries()) {
          expect(hits[index]?.similarity).toBeCloseTo(Math.cos((degrees * Math.PI) / 180), 2);
        }
      });

      it('compares directions, whatever the length of a vector', async () => {
        const [tenant, space] = [randomUUID(), newSpace()];
        const long = stored({ vector: at(10).map((value) => value * 1e6) });
        const short = stored({ vector: at(20).map((value) => value * 1e-6) });
        await put(tenant, space, [short, long]);
        await finds(tenant, space, [long.passageId, short.passageId], { vector: at(0).map((value) => value * 1e9) });
      });

      it('finds nothing in a space, or for a tenant, that was never prepared', async () => {
        const [tenant, space] = [randomUUID(), newSpace()];
        expect(await search(tenant, space)).toEqual([]);
        await put(randomUUID(), space, [stored()]);
        expect(await search(tenant, space)).toEqual([]);
        expect(await listed(tenant, space)).toEqual(new Map());
        expect(await store.vectorsOf(tenant, space, [randomUUID()])).toEqual(new Map());
      });

      it('keeps tenants apart that hold the same passages', async () => {
        const space = newSpace();
        const [one, other] = [randomUUID(), randomUUID()];
        const passageId = randomUUID();
        await put(one, space, [stored({ passageId, vector: at(0), digest: 'one' })]);
        await put(other, space, [stored({ passageId, vector: at(40), digest: 'other' })]);
        await finds(one, space, [passageId]);
        await finds(other, space, [passageId]);
        expect((await search(one, space))[0]).toMatchObject({ digest: 'one' });
        expect((await search(other, space))[0]).toMatchObject({ digest: 'other' });
        await store.remove(one, [passageId]);
        await finds(one, space, []);
        await finds(other, space, [passageId]);
      });

      it('tells names of tenants apart by case, and takes every printable character', async () => {
        const space = newSpace();
        const names = ['Acme', 'acme', `Maple Ridge, Inc. #1 "x' / \\ ${'y'.repeat(150)}`, '../..', '%', 'n-acme'];
        const suffix = randomUUID();
        for (const [index, name] of names.entries()) {
          await put(`${name} ${suffix}`, space, [stored({ digest: String(index) })]);
        }
        for (const [index, name] of names.entries()) {
          await expect
            .poll(async () => (await search(`${name} ${suffix}`, space)).map(({ digest }) => digest))
            .toEqual([String(index)]);
        }
      });

      it('never mixes spaces, neither of other dimensions nor of the same ones', async () => {
        const tenant = randomUUID();
        const spaces = [newSpace(4), newSpace(7), newSpace(4)];
        const passageId = randomUUID();
        for (const [index, space] of spaces.entries()) {
          await put(tenant, space, [
            stored({ passageId, digest: `space ${index}`, vector: at(index * 30, space.dimensions) }),
          ]);
        }
        for (const [index, space] of spaces.entries()) {
          await finds(tenant, space, [passageId]);
          const [hit] = await search(tenant, space);
          expect(hit?.digest).toBe(`space ${index}`);
          expect(hit?.similarity).toBeCloseTo(Math.cos((index * 30 * Math.PI) / 180), 2);
        }
      });

      it('finds the nearest of thousands, and of the few that a filter leaves, for a large and a small tenant', async () => {
        const space = newSpace(16);
        const [large, small] = [randomUUID(), randomUUID()];
        const accountId = randomUUID();
        const random = randomNumbers(7);
        const make = (index: number) =>
          stored({
            vector: Float32Array.from({ length: 16 }, () => random() - 0.5),
            facts: someFacts({ accountId: index % 100 === 0 ? accountId : randomUUID() }),
          });
        const ofLarge = Array.from({ length: 2_000 }, (_, index) => make(index));
        const ofSmall = Array.from({ length: 30 }, (_, index) => make(index));
        await put(large, space, ofLarge);
        await put(small, space, ofSmall);
        await holds(large, space, 2_000);
        for (let round = 0; round < 5; round++) {
          const vector = Float32Array.from({ length: 16 }, () => random() - 0.5);
          for (const [tenant, all, filter, least] of [
            [large, ofLarge, {}, 9],
            [large, ofLarge, { accountIds: [accountId] }, 10],
            [small, ofSmall, {}, 10],
          ] as const) {
            const expected = nearest(all, vector, filter).slice(0, 10);
            const hits = await search(tenant, space, { vector, filter });
            const common = hits.filter(({ passageId }) => expected.includes(passageId));
            expect(common.length).toBeGreaterThanOrEqual(least);
            expect(hits).toHaveLength(10);
            expect(hits.map(({ similarity }) => similarity)).toEqual(
              hits.map(({ similarity }) => similarity).toSorted((a, b) => b - a),
            );
          }
        }
        expect(await search(large, space, { limit: 1_000 })).toHaveLength(1_000);
      });
    });

    describe('filters', () => {
      const tenant = randomUUID();
      const space = newSpace();
      const ids = { account: randomUUID(), contact: randomUUID(), thread: randomUUID(), interaction: randomUUID() };
      /** Names by the only fact in which each differs from the first. */
      const passages: Record<string, StoredVector> = Object.fromEntries(
        Object.entries({
          plain: {},
          email: { kind: 'EMAIL' },
          gong: { source: 'gong' },
          collected: { collections: ['call_content', 'sales_techniques'] },
          early: { occurredAt: new Date('2026-04-01T00:00:00Z') },
          late: { occurredAt: new Date('2026-06-01T00:00:00.000Z') },
          ofAccount: { accountId: ids.account },
          ofContact: { contactIds: [randomUUID(), ids.contact] },
          ofThread: { threadId: ids.thread },
          ofInteraction: { interactionId: ids.interaction },
          spoken: { speakerRoles: ['CUSTOMER', 'AGENT'] },
          onTopic: { topics: ["heating, 'broken'", 'Lease'] },
          german: { language: 'de' },
        } satisfies Record<string, Partial<PassageFacts>>).map(([fact, facts], index) => [
          fact,
          stored({ vector: at(index), facts: someFacts(facts) }),
        ]),
      );
      const all = Object.keys(passages);
      const except = (...names: string[]) => all.filter((each) => !names.includes(each));
      beforeAll(() => put(tenant, space, Object.values(passages)));

      it.each<[string, PassageFilter, string[]]>([
        ['nothing', {}, all],
        ['kinds', { kinds: ['EMAIL', 'CALL'] }, ['email']],
        ['sources', { sources: ['gong', 'crm'] }, ['gong']],
        ['collections', { collections: ['sales_techniques', 'none'] }, ['collected']],
        ['a first time, inclusive', { occurredFrom: new Date('2026-06-01T00:00:00Z') }, ['late']],
        ['a last time, exclusive', { occurredTo: new Date('2026-06-01T00:00:00Z') }, except('late')],
        [
          'both',
          { occurredFrom: new Date('2026-03-01T00:00:00Z'), occurredTo: new Date('2026-04-02T00:00:00Z') },
          ['early'],
        ],
        ['accounts', { accountIds: [ids.account, randomUUID()] }, ['ofAccount']],
        ['contacts', { contactIds: [ids.contact] }, ['ofContact']],
        ['threads', { threadIds: [ids.thread] }, ['ofThread']],
        ['roles of speakers', { speakerRoles: ['AGENT'] }, ['spoken']],
        ['topics, as they are written', { topics: ["heating, 'broken'"] }, ['onTopic']],
        ['a topic in other case', { topics: ['lease'] }, []],
        ['languages', { languages: ['de', 'fr'] }, ['german']],
        ['other interactions', { notInteractionIds: [ids.interaction] }, except('ofInteraction')],
        ['other threads', { notThreadIds: [ids.thread, randomUUID()] }, except('ofThread')],
        ['no other interactions', { notInteractionIds: [], notThreadIds: [] }, all],
        ['several conditions at once', { kinds: ['EMAIL'], sources: ['slack'] }, ['email']],
        ['conditions of which one fails', { kinds: ['EMAIL'], sources: ['gong'] }, []],
        ['an empty list', { sources: [] }, []],
        ['values that no passage has', { accountIds: ["' or true --", 'x'], topics: ['\0'] }, []],
        ['exclusions that no passage has', { notThreadIds: ['x'], notInteractionIds: ['\0'] }, all],
      ])('limits to %s', async (_, filter, names) => {
        const expected = names.map((each) => passages[each]?.passageId ?? '');
        await finds(tenant, space, expected, { filter, limit: 100 });
      });

      it('takes a list of thousands of values', async () => {
        const accountIds = [...Array.from({ length: 3_000 }, () => randomUUID()), ids.account];
        await finds(tenant, space, [passages.ofAccount?.passageId ?? ''], { filter: { accountIds } });
      });
    });

    describe('writes', () => {
      it('replace the vector of a passage, and change nothing when repeated', async () => {
        const [tenant, space] = [randomUUID(), newSpace()];
        const first = stored({ vector: at(0), digest: 'before' });
        await put(tenant, space, [first]);
        await finds(tenant, space, [first.passageId]);
        const second = { ...first, vector: at(90), digest: 'after' };
        for (let time = 0; time < 3; time++) await put(tenant, space, [second]);
        await expect.poll(async () => (await search(tenant, space)).map(({ digest }) => digest)).toEqual(['after']);
        expect((await search(tenant, space))[0]?.similarity).toBeCloseTo(0, 2);
        expect(await listed(tenant, space)).toEqual(new Map([[first.passageId, 'after']]));
      });

      it('keep the last of two vectors of a passage in one call', async () => {
        const [tenant, space] = [randomUUID(), newSpace()];
        const passageId = randomUUID();
        await put(tenant, space, [stored({ passageId, digest: 'first' }), stored({ passageId, digest: 'last' })]);
        await holds(tenant, space, 1);
        expect(await listed(tenant, space)).toEqual(new Map([[passageId, 'last']]));
      });

      it('can run at once, from the first preparation on', async () => {
        const [tenant, space] = [randomUUID(), newSpace()];
        const vectors = Array.from({ length: 30 }, (_, index) => stored({ vector: at(index), digest: String(index) }));
        await Promise.all(
          Array.from({ length: 6 }, async (_, index) => {
            await store.prepare(tenant, space);
            await store.put(tenant, space, index % 2 === 0 ? vectors : vectors.toReversed());
          }),
        );
        await holds(tenant, space, 30);
        await finds(
          tenant,
          space,
          vectors.slice(0, 10).map(({ passageId }) => passageId),
        );
      });

      it.each<[string, Partial<StoredVector>, RegExp]>([
        ['too few dimensions', { vector: at(0, 3) }, /has 3 dimensions, .* of the space model-.* \(4 dimensions\)/],
        ['too many dimensions', { vector: at(0, 5) }, /has 5 dimensions/],
        ['none', { vector: new Float32Array() }, /has 0 dimensions/],
        ['NaN', { vector: Float32Array.of(1, Number.NaN, 0, 0) }, /not finite/],
        ['infinity', { vector: Float32Array.of(1, Number.POSITIVE_INFINITY, 0, 0) }, /not finite/],
        ['only zeros', { vector: new Float32Array(4) }, /only zeros/],
        ['a passage without a proper id', { passageId: "x'" }, /not a UUID: x'/],
      ])('are refused as a whole for a vector with %s', async (_, wrong, message) => {
        const [tenant, space] = [randomUUID(), newSpace()];
        await store.prepare(tenant, space);
        await expect(store.put(tenant, space, [stored(), stored(wrong)])).rejects.toThrow(message);
        expect(await listed(tenant, space)).toEqual(new Map());
      });

      it.each([0, -1, 1.5, 4_001, Number.NaN])('are not prepared for %d dimensions', async (dimensions) => {
        await expect(store.prepare(randomUUID(), newSpace(dimensions))).rejects.toThrow(/needs 1 to 4000 dimensions/);
      });

      it.each([1, 3_000, 4_000])('hold %d dimensions', async (dimensions) => {
        const [tenant, space] = [randomUUID(), newSpace(dimensions)];
        const vectors = Array.from({ length: 3 }, (_, index) =>
          stored({ vector: dimensions === 1 ? Float32Array.of(1) : at(index * 20, dimensions) }),
        );
        await put(tenant, space, vectors);
        await expect.poll(async () => (await search(tenant, space, { vector: vectors[0]?.vector })).length).toBe(3);
      });

      it('stop when the caller aborts', async () => {
        const [tenant, space] = [randomUUID(), newSpace()];
        const signal = AbortSignal.abort(new Error('no longer needed'));
        await store.prepare(tenant, space);
        await expect(store.put(tenant, space, [stored()], signal)).rejects.toThrow('no longer needed');
        await expect(search(tenant, space, { signal })).rejects.toThrow('no longer needed');
        expect(await listed(tenant, space)).toEqual(new Map());
      });
    });

    it.each([0, 2_001, 2.5])('refuses a search for %d hits, and one with a wrong vector', async (limit) => {
      const [tenant, space] = [randomUUID(), newSpace()];
      await store.prepare(tenant, space);
      await expect(search(tenant, space, { limit })).rejects.toThrow(/limit from 1 to 2000/);
      await expect(search(tenant, space, { vector: at(0, 9) })).rejects.toThrow(/the query has 9 dimensions/);
      await expect(search(tenant, space, { vector: Float32Array.of(1, 0, 0, Number.NaN) })).rejects.toThrow(/finite/);
    });

    it('describes passages anew, in all spaces, and ignores those that it does not hold', async () => {
      const tenant = randomUUID();
      const spaces = [newSpace(4), newSpace(5)];
      const accountId = randomUUID();
      const [one, other] = [stored({ facts: someFacts({ accountId }) }), stored({ facts: someFacts({ accountId }) })];
      for (const space of spaces) {
        const [vector, further] = [at(0, space.dimensions), at(10, space.dimensions)];
        await put(tenant, space, [
          { ...one, vector },
          { ...other, vector: further },
        ]);
      }
      const merged = randomUUID();
      const facts = new Map([
        [one.passageId, someFacts({ accountId: merged, topics: ['lease'], occurredAt: new Date('2027-01-01') })],
        [other.passageId, someFacts({ accountId: null })],
      ]);
      await store.describe(tenant, new Map([...facts, [randomUUID(), someFacts()]]));
      for (const space of spaces) {
        await finds(tenant, space, [], { filter: { accountIds: [accountId] } });
        await finds(tenant, space, [one.passageId], { filter: { accountIds: [merged], topics: ['lease'] } });
        await finds(tenant, space, [one.passageId], { filter: { occurredFrom: new Date('2026-12-31') } });
        await finds(tenant, space, [one.passageId, other.passageId]);
        expect((await search(tenant, space)).map(({ digest }) => digest)).toEqual(['digest', 'digest']);
      }
    });

    it('removes passages from all spaces, more of them than a server removes at once', async () => {
      const tenant = randomUUID();
      const spaces = [newSpace(4), newSpace(5)];
      const vectors = Array.from({ length: 1_200 }, () => stored());
      const ids = vectors.map(({ passageId }) => passageId);
      for (const space of spaces) {
        await put(
          tenant,
          space,
          vectors.map((each) => ({ ...each, vector: at(0, space.dimensions) })),
        );
        await holds(tenant, space, 1_200);
      }
      await store.remove(tenant, [...ids.slice(1), randomUUID()]);
      await store.remove(tenant, ids.slice(1));
      for (const space of spaces) {
        await finds(tenant, space, ids.slice(0, 1));
        expect(await listed(tenant, space)).toEqual(new Map([[ids[0], 'digest']]));
      }
    });

    it('returns the vectors of passages that it holds', async () => {
      const [tenant, space] = [randomUUID(), newSpace()];
      const vectors = Array.from({ length: 300 }, (_, index) => stored({ vector: at(index) }));
      await put(tenant, space, vectors);
      await holds(tenant, space, 300);
      const found = await store.vectorsOf(tenant, space, [randomUUID(), ...vectors.map(({ passageId }) => passageId)]);
      expect(found.size).toBe(300);
      for (const { passageId, vector } of vectors) {
        const [x, y] = found.get(passageId) ?? [];
        expect(x).toBeCloseTo(vector[0] ?? 0, 2);
        expect(y).toBeCloseTo(vector[1] ?? 0, 2);
      }
    });

    it('drops one space of one tenant, repeatedly, and takes new vectors afterwards', async () => {
      const [tenant, other] = [randomUUID(), randomUUID()];
      const [space, kept] = [newSpace(), newSpace()];
      const one = stored();
      for (const each of [tenant, other]) for (const in_ of [space, kept]) await put(each, in_, [one]);
      await store.drop(tenant, space);
      await store.drop(tenant, space);
      await finds(tenant, space, []);
      await finds(tenant, kept, [one.passageId]);
      await finds(other, space, [one.passageId]);
      await store.drop(other, space);
      // Without another preparation: a writer may have prepared the space just before.
      await store.put(tenant, space, [one]);
      await finds(tenant, space, [one.passageId]);
    });

    it('drops everything of a tenant, and nothing of another', async () => {
      const [tenant, other] = [randomUUID(), randomUUID()];
      const spaces = [newSpace(), newSpace(6)];
      for (const space of spaces) {
        for (const each of [tenant, other]) await put(each, space, [stored({ vector: at(0, space.dimensions) })]);
      }
      await store.dropTenant(tenant);
      await store.dropTenant(tenant);
      for (const space of spaces) {
        await holds(tenant, space, 0);
        await holds(other, space, 1);
      }
      await store.remove(tenant, [randomUUID()]);
      await store.describe(tenant, new Map([[randomUUID(), someFacts()]]));
    });
  });
}

function nearest(all: readonly StoredVector[], query: Float32Array, { accountIds }: PassageFilter): string[] {
  const length = (vector: Float32Array) => Math.hypot(...vector);
  const similarity = ({ vector }: StoredVector) =>
    vector.reduce((sum, value, index) => sum + value * (query[index] ?? 0), 0) / length(vector);
  return all
    .filter(({ facts }) => !accountIds || accountIds.includes(facts.accountId ?? ''))
    .toSorted((a, b) => similarity(b) - similarity(a))
    .map(({ passageId }) => passageId);
}
