import { hash } from 'node:crypto';
import { isTreeObject, type Tree } from '../answer-tree/tree.ts';
import type { AnswerCache } from '../caching/answer-cache.ts';
import type { CacheableQuery, CachePolicy, EntityPart } from '../caching/cacheable-query.ts';
import type { CachedAnswer } from '../caching/cached-answer.ts';
import type { Changes } from '../caching/changes.ts';
import type { Moment } from '../caching/moment.ts';
import {
  type ReadValue,
  readPlainAnswer,
  readPlainData,
  readVariables,
  type VariableTexts,
  variablesStart,
  withLists,
} from '../caching/request-text.ts';
import { addTags, addTagsBelow, addTypes, createTagSet, idOf, type Tag } from '../caching/tags.ts';
import { forwardedScope } from '../request/forwarded-scope.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import type { SubgraphAnswer, SubgraphRequest, SubgraphTransport } from './transport.ts';

export interface CachingTools {
  readonly changes: Changes;
  readonly answers: AnswerCache;
  readonly metrics: Metrics;
  /** True if the answers of a subgraph are meant for single clients. */
  readonly isPersonal?: (service: string) => boolean;
}

/** A request whose answer may be cached, with all that the look-up needs. */
interface CacheableRequest {
  readonly request: SubgraphRequest;
  readonly query: CacheableQuery;
  readonly policy: CachePolicy;
  readonly tenant: string;
  /** Equal for clients who may share answers. */
  readonly scope: string;
  /** Index in the body at which the variables begin. */
  readonly variablesAt: number;
  readonly moment: Moment;
  readonly requestedAt: number;
}

/**
 * Caches root fields and entities, as long as @cacheControl allows, until the bus reports a change to their data. A
 * request for entities is sent for cache misses only. While it is uncertain what has changed, every request goes to the
 * subgraph.
 *
 * After a mutation or an event, its client gets no answer from before it.
 */
export function cachingTransport(transport: SubgraphTransport, tools: CachingTools): SubgraphTransport {
  const { changes, answers, metrics, isPersonal = () => false } = tools;

  /** Returns undefined if the answer must not be cached. */
  function cacheableRequest(request: SubgraphRequest): CacheableRequest | undefined {
    const { caching: policy, service, body, headers, client } = request;
    const moment = policy && !isPersonal(service) ? changes.now() : undefined;
    if (policy === undefined || moment === undefined) return undefined;
    const variablesAt = variablesStart(body);
    const query = policy.queryOf(service, body.slice(0, variablesAt));
    if (query === undefined) return undefined;
    const scope = query.isPrivate ? forwardedScope(headers) : publicScope(headers);
    const { tenant } = client.identity;
    return { request, query, policy, tenant, scope, variablesAt, moment, requestedAt: Date.now() };
  }

  async function sendRoot(cacheable: CacheableRequest, key: string): Promise<SubgraphAnswer> {
    const { request, query, tenant } = cacheable;
    const {
      answers: [known],
      epoch,
    } = await answers.getAll(tenant, query.service, [key]);
    if (known) return found(cacheable, [known]);
    metrics.entityCacheLookup(query.service, 'Query', 'miss');
    const answer = await transport.send(request);
    const data = isForAll(answer) ? readPlainData(answer.text, query.selection) : undefined;
    if (data === undefined) return answer;
    const fresh = { ...cachedAnswer(cacheable, answer.text, rootTags(cacheable, data)), epoch };
    answers.share(key, fresh);
    return { ...answer, reads: [fresh] };
  }

  async function sendEntities(
    cacheable: CacheableRequest,
    parts: readonly EntityPart[],
    key: string,
  ): Promise<SubgraphAnswer> {
    const { request, query, tenant, variablesAt } = cacheable;
    const variables = readVariables(request.body, variablesAt, new Set(parts.map((part) => part.representations)));
    const lists = parts.map((part) =>
      entityKeys(cacheable, part, variables.texts, variables.lists.get(part.representations)),
    );
    const keys = lists.flat().map(({ key }) => key);
    const { answers: known, epoch } = await answers.getAll(tenant, query.service, keys);
    let place = 0;
    const entities = lists.map((list) => list.map((entity): Entity => ({ ...entity, cached: known[place++] })));
    const missing = entities.map((list) => list.filter(({ cached }) => cached === undefined));
    countLookups(query.service, parts, entities, missing);
    const misses = missing.flat().length;
    const isWhole = misses === known.length;
    let headers: SubgraphAnswer['headers'] = {};
    if (misses > 0) {
      const body = isWhole ? request.body : bodyForMissing(cacheable, parts, variables, missing);
      const answer = await transport.send({ ...request, body, entities: misses });
      const values = isForAll(answer) ? readEntities(parts, missing, answer.text) : undefined;
      // Errors contain paths into the request, so the original request is sent instead.
      if (values === undefined) return isWhole ? answer : transport.send(request);
      for (const [index, part] of parts.entries()) {
        for (const [at, entity] of (missing[index] ?? []).entries()) {
          const value = values[index]?.[at];
          if (value) entity.cached = cacheEntity(cacheable, part, entity, value, epoch);
        }
      }
      headers = answer.headers;
    }
    const text = answerText(parts, entities);
    const all = entities.flat().flatMap(({ cached }) => cached ?? []);
    answers.keep(key, combined(cacheable, text, all));
    if (misses === 0) return found(cacheable, all, text);
    return { text, headers, kept: known.length - misses || undefined, reads: all };
  }

  function countLookups(
    service: string,
    parts: readonly EntityPart[],
    entities: readonly (readonly Entity[])[],
    missing: readonly (readonly Entity[])[],
  ): void {
    for (const [index, { typename }] of parts.entries()) {
      const [all, misses] = [entities[index]?.length ?? 0, missing[index]?.length ?? 0];
      metrics.entityCacheLookup(service, typename, 'hit', all - misses);
      metrics.entityCacheLookup(service, typename, 'miss', misses);
    }
  }

  function cacheEntity(
    cacheable: CacheableRequest,
    part: EntityPart,
    entity: EntityKey,
    value: ReadValue,
    epoch: string | undefined,
  ): CachedAnswer {
    const tags = createTagSet();
    const { names, id } = representedEntity(cacheable, entity.text);
    tags.add(names, id);
    addTagsBelow(tags, value.tree, part.shape);
    const fresh = { ...cachedAnswer(cacheable, value.text, tags.list()), epoch };
    answers.share(entity.key, fresh);
    return fresh;
  }

  /** Returns an answer that comes from the cache alone. */
  function found(
    { request }: CacheableRequest,
    cached: readonly CachedAnswer[],
    text = cached[0]?.text ?? '',
  ): SubgraphAnswer {
    const oldest = Math.min(...cached.map(({ requestedAt }) => requestedAt));
    metrics.entityCacheHit(request.service, Math.max(0, Date.now() - oldest) / 1_000);
    return { text, headers: {}, kept: request.entities ?? 1, reads: cached };
  }

  return {
    ...transport,
    async *subscribe(subscription) {
      // An event may be newer than the bus position known here: its subscribers must not get older answers.
      for await (const event of transport.subscribe(subscription)) {
        await changes.subgraphEventReceived();
        yield event;
      }
    },
    async send(request) {
      if (!request.retryable) {
        try {
          return await transport.send(request);
        } finally {
          await answers.mutated(request.client.identity.tenant, request.service);
        }
      }
      const cacheable = cacheableRequest(request);
      if (cacheable === undefined) return transport.send(request);
      const { query, scope } = cacheable;
      const key = keyOf('request', request.service, scope, request.body);
      const known = answers.get(key);
      if (known) {
        for (const { typename } of query.parts ?? [{ typename: 'Query' }]) {
          metrics.entityCacheLookup(query.service, typename, 'hit');
        }
        return found(cacheable, [known]);
      }
      return query.parts ? sendEntities(cacheable, query.parts, key) : sendRoot(cacheable, key);
    },
  };
}

/** A requested entity: its representation and its cache key. */
interface EntityKey {
  readonly text: string;
  readonly key: string;
}

interface Entity extends EntityKey {
  /** Present if it was in the cache, or once the subgraph has answered. */
  cached?: CachedAnswer;
}

function entityKeys(
  { query, scope }: CacheableRequest,
  part: EntityPart,
  variables: ReadonlyMap<string, string>,
  representations: readonly string[] = [],
): EntityKey[] {
  const values = part.variables.map((name) => `${name}=${variables.get(name) ?? ''}`).join('\n');
  const common = keyOf('entity', query.service, scope, part.text, values);
  return representations.map((text) => ({ text, key: keyOf(common, text) }));
}

/** Returns the body of a request for the missing entities alone. */
function bodyForMissing(
  { request, variablesAt }: CacheableRequest,
  parts: readonly EntityPart[],
  variables: VariableTexts,
  missing: readonly (readonly Entity[])[],
): string {
  const lists = new Map(
    parts.map((part, index) => [part.representations, missing[index]?.map(({ text }) => text) ?? []]),
  );
  return withLists(request.body, variablesAt, { ...variables, lists });
}

/** Returns the text of an answer about all entities. */
function answerText(parts: readonly EntityPart[], entities: readonly (readonly Entity[])[]): string {
  const fields = parts.map(({ responseName }, index) => {
    const texts = entities[index]?.map(({ cached }) => cached?.text ?? 'null') ?? [];
    return `${JSON.stringify(responseName)}:[${texts.join(',')}]`;
  });
  return `{"data":{${fields.join(',')}}}`;
}

/**
 * Returns the tags of root fields. A lookup by anything but the key, or a list, may change with any entity of the type,
 * so it depends on the whole type. A lookup by key depends on that one entity alone.
 */
function rootTags({ query, request, variablesAt }: CacheableRequest, data: Tree): Tag[] {
  const tags = createTagSet();
  const { texts } = readVariables(request.body, variablesAt, new Set());
  for (const [slot, shape] of query.shape.below) {
    const tree = isTreeObject(data) ? data[slot] : undefined;
    const id = isTreeObject(tree) && shape.key !== undefined ? idOf(tree[shape.key]) : undefined;
    const given = (query.given.get(slot) ?? []).map((one) => idOf('text' in one ? one.text : texts.get(one.variable)));
    if (id !== undefined && given.includes(id)) addTags(tags, tree, shape);
    else addTypes(tags, shape);
  }
  return tags.list();
}

const keyOf = (...parts: readonly string[]): string => hash('sha256', JSON.stringify(parts), 'base64url');

/** Reads the part of an answer about each entity; undefined unless the answer is plain and covers all of them. */
function readEntities(
  parts: readonly EntityPart[],
  requested: readonly (readonly unknown[])[],
  text: string,
): ReadValue[][] | undefined {
  const answers = readPlainAnswer(text, new Map(parts.map(({ responseName, selection }) => [responseName, selection])));
  const lists = answers && parts.map(({ responseName }) => answers.get(responseName) ?? []);
  return lists?.every((list, index) => list.length === requested[index]?.length) ? lists : undefined;
}

/** Returns the tag of the entity that a representation names. */
function representedEntity({ policy, query }: CacheableRequest, representation: string): Tag {
  const { __typename: typename, ...fields } = JSON.parse(representation) as Record<string, unknown>;
  const type = policy.entityType(query.service, String(typename));
  const names = type?.names ?? [String(typename)];
  const value = type?.key === undefined ? undefined : fields[type.key];
  const id = typeof value === 'string' || typeof value === 'number' ? idOf(JSON.stringify(value)) : undefined;
  return id === undefined ? { names } : { names, id };
}

function cachedAnswer(
  { query, tenant, moment, requestedAt }: CacheableRequest,
  text: string,
  tags: readonly Tag[],
): CachedAnswer {
  const { service, maxAge } = query;
  return { text, tags, tenant, service, moment, requestedAt, expiresAt: requestedAt + maxAge * 1_000 };
}

/** Combines cached answers. The result is as old as the oldest part and expires with the first part that does. */
function combined(cacheable: CacheableRequest, text: string, parts: readonly CachedAnswer[]): CachedAnswer {
  const tags = createTagSet();
  let { moment, requestedAt, expiresAt } = cachedAnswer(cacheable, text, []);
  for (const part of parts) {
    for (const { names, id } of part.tags) tags.add(names, id);
    moment = earlier(moment, part.moment);
    requestedAt = Math.min(requestedAt, part.requestedAt);
    expiresAt = Math.min(expiresAt, part.expiresAt);
  }
  return { ...cachedAnswer(cacheable, text, tags.list()), moment, requestedAt, expiresAt };
}

function earlier(one: Moment, other: Moment): Moment {
  const isEarlier = one.position < other.position;
  return { position: (isEarlier ? one : other).position, mutations: Math.min(one.mutations, other.mutations) };
}

/** False for an answer that sets a cookie, which is meant for one client. */
const isForAll = ({ headers }: SubgraphAnswer): boolean => headers['set-cookie'] === undefined;

const publicScopes = new WeakMap<object, string>();

/** Equal for clients of one tenant who send a subgraph the same headers, apart from their identity. */
function publicScope(headers: Readonly<Record<string, string>>): string {
  const known = publicScopes.get(headers);
  if (known !== undefined) return known;
  const { 'x-sophia-subject': _, ...others } = headers;
  const scope = forwardedScope(others);
  publicScopes.set(headers, scope);
  return scope;
}
