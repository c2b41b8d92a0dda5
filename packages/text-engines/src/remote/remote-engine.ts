import { noObserver } from '../engine/engine-observer.ts';
import type { TextEngine, VectorSpace } from '../engine/text-engine.ts';
import { sameSpace } from '../texts/same-space.ts';
import { undefinedIfAway } from '../waiting/undefined-if-away.ts';
import { findServer } from './find-server.ts';
import { createEmbedding } from './remote-embedding.ts';
import { createRemoteGuard, type RemoteGuard } from './remote-guard.ts';
import { createRemoteModel, type RemoteModel } from './remote-model.ts';
import type { RemoteEngineOptions } from './remote-options.ts';
import { createRating } from './remote-rating.ts';
import { openConnection, type ServiceConnection } from './service-connection.ts';
import { withEngineErrors } from './service-error.ts';

export interface RemoteEngine extends TextEngine, AsyncDisposable {
  /** Address of the service, without a password. */
  readonly address: string;
  readonly rerank: NonNullable<TextEngine['rerank']>;
  /** Returns an engine for vectors of this space, if the server still has the version of the model that made them. */
  forSpace(space: VectorSpace): Promise<TextEngine | undefined>;
}

/** A server with what protects it. The versions of its model share both. */
interface Service {
  readonly connection: ServiceConnection;
  readonly guard: RemoteGuard;
  /** Returns the model in a version, or in the one that the server chooses. */
  model(version?: string): RemoteModel;
}

/** Calls a server of the Open Inference Protocol v2, or a Text Embeddings Inference server. */
export function createRemoteEngine(options: RemoteEngineOptions): RemoteEngine {
  const service = openService(options.url, options);
  const ratingService = options.rerankUrl === undefined ? service : openService(options.rerankUrl, options);
  const own = service.model();
  const embedding = createEmbedding(own, options);
  const rerank = createRating(ratingService === service ? own : ratingService.model(), ratingService.guard, options);
  const older = new Map<string, TextEngine>();

  function inVersion(version: string): TextEngine {
    // Its queue is not that of the metric.
    const observer = { ...(options.observer ?? noObserver), waiting: noObserver.waiting };
    const engine = older.get(version) ?? createEmbedding(service.model(version), { ...options, observer });
    older.set(version, engine);
    return engine;
  }

  return {
    ...embedding,
    address: service.connection.address,
    rerank,
    async forSpace(space) {
      if (sameSpace(await embedding.space(), space)) return embedding;
      const { versions } = await withEngineErrors(() => own.server());
      for (const version of (await withEngineErrors(async () => versions?.())) ?? []) {
        const engine = inVersion(version);
        const found = await engine.space().catch(undefinedIfAway);
        if (found && sameSpace(found, space)) return engine;
      }
      return undefined;
    },
    async [Symbol.asyncDispose]() {
      await service.connection[Symbol.asyncDispose]();
      if (ratingService !== service) await ratingService.connection[Symbol.asyncDispose]();
    },
  };
}

function openService(url: string, options: RemoteEngineOptions): Service {
  const { token, timeoutMs = 10_000, concurrency = 4, refreshMs = 30_000, observer = noObserver } = options;
  const names = { embed: options.model ?? 'embed', rerank: options.rerankModel ?? 'rerank' };
  const models: RemoteModel[] = [];
  const connection = openConnection({
    url,
    token,
    timeoutMs,
    // Two for descriptions and ratings, which do not wait for embeddings.
    maxConnections: concurrency + 2,
    onDisconnect() {
      for (const model of models) model.doubt();
    },
  });
  const guard = createRemoteGuard(options, observer);
  return {
    connection,
    guard,
    model(version) {
      const find = (served?: string) => findServer(connection, { ...names, version }, served);
      const model = createRemoteModel({ source: connection.name, guard, refreshMs, find });
      models.push(model);
      return model;
    },
  };
}
