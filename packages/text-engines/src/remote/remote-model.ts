import type { TextRole, VectorSpace } from '../engine/text-engine.ts';
import { sameSpace } from '../texts/same-space.ts';
import { unitVector } from '../texts/unit-vector.ts';
import { unlessAborted } from '../waiting/unless-aborted.ts';
import type { InferenceServer, SentVectors } from './inference-server.ts';
import type { RemoteGuard } from './remote-guard.ts';
import { ServiceError } from './service-error.ts';

export interface RemoteModelOptions {
  /** Names the service in errors. */
  readonly source: string;
  readonly guard: RemoteGuard;
  /** Milliseconds after which the server is looked at again. */
  readonly refreshMs: number;
  /** Looks which server there is. `served` is the version of the model that an answer named. */
  find(served?: string): Promise<InferenceServer>;
}

/** A vector with the space that it belongs to. */
export interface RemoteVector {
  readonly space: VectorSpace;
  readonly vector: Float32Array;
}

/** The model behind the address. The server may go, come back as another one, or change its model at any time. */
export interface RemoteModel {
  /** Returns the server that was found, and looks for it at the first call and when it may have changed. */
  server(signal?: AbortSignal): Promise<InferenceServer>;
  /** Embeds one batch in one call, and checks the answer. */
  embed(texts: readonly string[], role: TextRole, signal?: AbortSignal): Promise<RemoteVector[]>;
  /** Returns the space, from a call if it is not known for sure. */
  space(signal?: AbortSignal): Promise<VectorSpace>;
  /** Tells that the server may be another one. */
  doubt(): void;
}

interface Found {
  readonly server: InferenceServer;
  readonly at: number;
}

export function createRemoteModel({ source, guard, refreshMs, find }: RemoteModelOptions): RemoteModel {
  let found: Found | undefined;
  const looking = new Map<string | undefined, Promise<InferenceServer>>();
  let known: VectorSpace | undefined;

  const isFresh = () => found !== undefined && performance.now() - found.at < refreshMs;

  /** Looks once for all callers. A caller that gives up does not stop the others. */
  function look(served?: string): Promise<InferenceServer> {
    const look = looking.get(served) ?? lookAgain(served).finally(() => looking.delete(served));
    looking.set(served, look);
    return look;
  }

  async function lookAgain(served: string | undefined): Promise<InferenceServer> {
    // A server that describes its model may still fail to run it.
    const server = await guard({ operation: 'describe', texts: 0, provesHealth: false }, () => find(served));
    found = { server, at: performance.now() };
    return server;
  }

  async function server(signal?: AbortSignal): Promise<InferenceServer> {
    return found && isFresh() ? found.server : unlessAborted(look(), signal);
  }

  function doubt(): void {
    found = undefined;
  }

  /** Returns the server that the vectors are from. It is looked at again if they are of another version or length. */
  async function originOf(sent: SentVectors, called: InferenceServer): Promise<InferenceServer> {
    const { version } = sent;
    if (version !== undefined && version !== called.describedVersion) return look(version);
    const space = spaceOf(sent, called);
    const hasChanged = known?.model === space.model && known.version === space.version && !sameSpace(known, space);
    return hasChanged ? look(version) : called;
  }

  function remember(space: VectorSpace, facts: InferenceServer['facts']): void {
    const expected =
      facts.dimensions ??
      (known?.model === space.model && known.version === space.version ? known.dimensions : undefined);
    if (expected !== undefined && expected !== space.dimensions)
      throw new ServiceError(`${source} answered with vectors of ${space.dimensions} numbers instead of ${expected}`, {
        reason: 'wrong',
      });
    if (!known || !sameSpace(known, space)) known = space;
  }

  async function embedBy(
    called: InferenceServer,
    texts: readonly string[],
    role: TextRole,
    signal?: AbortSignal,
  ): Promise<RemoteVector[]> {
    const sent = await guard({ operation: 'embed', texts: texts.length, signal }, async () =>
      checked(await called.embed(texts, role, signal), texts.length, source),
    );
    const origin = await originOf(sent, called);
    const space = spaceOf(sent, origin);
    remember(space, origin.facts);
    return sent.rows.map((vector) => ({ space, vector }));
  }

  async function embed(texts: readonly string[], role: TextRole, signal?: AbortSignal): Promise<RemoteVector[]> {
    const called = await server(signal);
    try {
      return await embedBy(called, texts, role, signal);
    } catch (error) {
      if (signal?.aborted || isRefusal(error)) throw error;
      // The connection ended during the call, so the answer may be that of another server, asked in the old one's way.
      const mayBeAnother = found?.server !== called && isAnswer(error);
      doubt();
      if (!mayBeAnother) throw error;
    }
    return embedBy(await server(signal), texts, role, signal);
  }

  return {
    server,
    embed,
    doubt,
    async space(signal) {
      if (known && isFresh()) return known;
      const [{ space } = { space: known }] = await embed(['space'], 'PASSAGE', signal);
      if (!space) throw new ServiceError(`${source} answered without a vector`, { reason: 'wrong' });
      return space;
    },
  };
}

/** True for an error about the texts, or about too many calls, after which the server is the same. */
const isRefusal = (error: unknown): boolean =>
  error instanceof ServiceError && [413, 422, 429].includes(error.status ?? 0);

/** True for an error that a server answered with, or about its answer. */
const isAnswer = (error: unknown): boolean =>
  error instanceof ServiceError && (error.reason === 'refused' || error.reason === 'wrong');

function spaceOf({ version, rows }: SentVectors, { facts }: InferenceServer): VectorSpace {
  return { model: facts.model, version: facts.version ?? version ?? '1', dimensions: rows[0]?.length ?? 0 };
}

/** Checks that each text has a vector, all of one length, and scales them to the length 1. */
function checked(sent: SentVectors, texts: number, source: string): SentVectors {
  const { rows } = sent;
  const wrong = (why: string) => new ServiceError(`${source} answered with ${why}`, { reason: 'wrong' });
  if (rows.length !== texts) throw wrong(`${rows.length} vectors for ${texts} texts`);
  const dimensions = rows[0]?.length ?? 0;
  if (dimensions === 0 || rows.some((row) => row.length !== dimensions)) throw wrong('vectors of different lengths');
  for (const row of rows) {
    const problem = unitVector(row);
    if (problem) throw wrong(problem);
  }
  return sent;
}
