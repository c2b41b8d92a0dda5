import { hash } from 'node:crypto';
import { isTreeObject, type Tree } from '../answer-tree/tree.ts';
import type { CacheableQuery, CachePolicy, EntityPart } from '../caching/cacheable-query.ts';
import type { Changes, Moment } from '../caching/changes.ts';
import type { KeptAnswer, KeptAnswers } from '../caching/kept-answers.ts';
import {
  type ReadValue,
  readPlainAnswer,
  readPlainData,
  readVariables,
  variablesStart,
  withLists,
} from '../caching/request-text.ts';
import { addTags, addTagsBelow, addTypes, createTagSet, idOf, type Tag } from '../caching/tags.ts';
import { forwardedScope } from '../request/forwarded-scope.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import type { SubgraphAnswer, SubgraphRequest, SubgraphTransport } from './transport.ts';

export interface CachingTools {
  readonly changes: Changes;
  readonly answers: KeptAnswers;
  readonly metrics: Metrics;
  /** True if the answers of a subgraph are meant for single clients. */
  readonly isPersonal?: (service: string) => boolean;
}

/** Everything that one request needs to look up and to keep answers. */
interface Asking {
  readonly request: SubgraphRequest;
  readonly query: CacheableQuery;
  readonly policy: CachePolicy;
  readonly tenant: string;
  /** Equal for clients who may share answers. */
  readonly scope: string;
  /** Index in the body at which the variables begin. */
  readonly variablesAt: number;
  readonly asked: Moment;
  readonly askedAt: number;
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

  /** Returns what is needed to keep the answer; undefined if it must not be kept. */
  function askingFor(request: SubgraphRequest): Asking | undefined {
    const { caching: policy, service, body, headers, client } = request;
    const asked = policy && !isPersonal(service) ? changes.now() : undefined;
    if (policy === undefined || asked === undefined) return undefined;
    const variablesAt = variablesStart(body);
    const query = policy.queryOf(service, body.slice(0, variablesAt));
    if (query === undefined) return undefined;
    const scope = query.isPrivate ? forwardedScope(headers) : publicScope(headers);
    const { tenant } = client.identity;
    return { request, query, policy, tenant, scope, variablesAt, asked, askedAt: Date.now() };
  }

  async function sendRoot(asking: Asking, key: string): Promise<SubgraphAnswer> {
    const { request, query, tenant } = asking;
    const { answers: kept, epoch } = await answers.getAll(tenant, query.service, [key]);
    const [known] = kept;
    if (known) return found(asking, [known]);
    metrics.entityCacheLookup(query.service, 'Query', 'miss');
    const answer = await transport.send(request);
    const data = isForAll(answer) ? readPlainData(answer.text, query.selection) : undefined;
    if (data === undefined) return answer;
    const fresh = { ...keptAnswer(asking, answer.text, rootTags(asking, data)), epoch };
    answers.share(key, fresh);
    return { ...answer, reads: [fresh] };
  }

  async function sendEntities(asking: Asking, parts: readonly EntityPart[], key: string): Promise<SubgraphAnswer> {
    const { request, query, tenant, variablesAt } = asking;
    const variables = readVariables(request.body, variablesAt, new Set(parts.map((part) => part.representations)));
    const lists = parts.map((part) =>
      entityKeys(asking, part, variables.texts, variables.lists.get(part.representations)),
    );
    const keys = lists.flat().map(({ key }) => key);
    const { answers: known, epoch } = await answers.getAll(tenant, query.service, keys);
    let place = 0;
    const entities = lists.map((list) => list.map((each) => ({ ...each, kept: known[place++] })));
    const missing = entities.map((list) => list.filter(({ kept }) => kept === undefined));
    for (const [index, part] of parts.entries()) {
      const [all, asked] = [entities[index]?.length ?? 0, missing[index]?.length ?? 0];
      metrics.entityCacheLookup(query.service, part.typename, 'hit', all - asked);
      metrics.entityCacheLookup(query.service, part.typename, 'miss', asked);
    }
    const count = missing.flat().length;
    let headers: SubgraphAnswer['headers'] = {};
    if (count > 0) {
      const isWhole = count === known.length;
      const rest = new Map(
        parts.map((part, index) => [part.representations, missing[index]?.map(({ text }) => text) ?? []]),
      );
      const body = isWhole ? request.body : withLists(request.body, variablesAt, { ...variables, lists: rest });
      const answer = await transport.send({ ...request, body, entities: count });
      const said = isForAll(answer) ? readEntities(parts, missing, answer.text) : undefined;
      // Errors contain paths into the request, so the original request is sent instead.
      if (said === undefined) return isWhole ? answer : transport.send(request);
      for (const [index, part] of parts.entries()) {
        for (const [at, entity] of (missing[index] ?? []).entries()) {
          const value = said[index]?.[at];
          if (value) entity.kept = keepEntity(asking, part, entity, value, epoch);
        }
      }
      headers = answer.headers;
    }
    const all = entities.flat().flatMap(({ kept }) => kept ?? []);
    const fields = parts.map((part, index) => {
      const texts = entities[index]?.map(({ kept }) => kept?.text ?? 'null') ?? [];
      return `${JSON.stringify(part.responseName)}:[${texts.join(',')}]`;
    });
    const text = `{"data":{${fields.join(',')}}}`;
    answers.keep(key, together(asking, text, all));
    if (count === 0) return found(asking, all, text);
    return { text, headers, kept: known.length - count || undefined, reads: all };
  }

  function keepEntity(
    asking: Asking,
    part: EntityPart,
    entity: EntityKey,
    value: ReadValue,
    epoch: string | undefined,
  ): KeptAnswer {
    const tags = createTagSet();
    const { names, id } = representedEntity(asking, entity.text);
    tags.add(names, id);
    addTagsBelow(tags, value.tree, part.shape);
    const kept = { ...keptAnswer(asking, value.text, tags.list()), epoch };
    answers.share(entity.key, kept);
    return kept;
  }

  function found({ request }: Asking, kept: readonly KeptAnswer[], text = kept[0]?.text ?? ''): SubgraphAnswer {
    const oldest = Math.min(...kept.map(({ askedAt }) => askedAt));
    metrics.entityCacheHit(request.service, Math.max(0, Date.now() - oldest) / 1_000);
    return { text, headers: {}, kept: request.entities ?? 1, reads: kept };
  }

  return {
    ...transport,
    async *subscribe(subscription) {
      // An event may be newer than the bus position known here: its subscribers must not get older answers.
      for await (const event of transport.subscribe(subscription)) {
        await changes.heardElsewhere();
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
      const asking = askingFor(request);
      if (asking === undefined) return transport.send(request);
      const { query, scope } = asking;
      const key = keyOf('request', request.service, scope, request.body);
      const known = answers.get(key);
      if (known) {
        for (const { typename } of query.parts ?? [{ typename: 'Query' }]) {
          metrics.entityCacheLookup(query.service, typename, 'hit');
        }
        return found(asking, [known]);
      }
      return query.parts ? sendEntities(asking, query.parts, key) : sendRoot(asking, key);
    },
  };
}

/** A requested entity: its representation and its cache key. */
interface EntityKey {
  readonly text: string;
  readonly key: string;
}

function entityKeys(
  { query, scope }: Asking,
  part: EntityPart,
  variables: ReadonlyMap<string, string>,
  representations: readonly string[] = [],
): EntityKey[] {
  const values = part.variables.map((name) => `${name}=${variables.get(name) ?? ''}`).join('\n');
  const common = keyOf('entity', query.service, scope, part.text, values);
  return representations.map((text) => ({ text, key: keyOf(common, text) }));
}

/**
 * Returns the tags of root fields. A lookup by anything but the key, or a list, may change with any entity of the type,
 * so it depends on the whole type. A lookup by key depends on that one entity alone.
 */
function rootTags({ query, request, variablesAt }: Asking, data: Tree): Tag[] {
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
  asked: readonly (readonly unknown[])[],
  text: string,
): ReadValue[][] | undefined {
  const said = readPlainAnswer(text, new Map(parts.map(({ responseName, selection }) => [responseName, selection])));
  const lists = said && parts.map(({ responseName }) => said.get(responseName) ?? []);
  return lists?.every((list, index) => list.length === asked[index]?.length) ? lists : undefined;
}

/** Returns the tag of the entity that a representation names. */
function representedEntity({ policy, query }: Asking, representation: string): Tag {
  const { __typename: typename, ...fields } = JSON.parse(representation) as Record<string, unknown>;
  const type = policy.entityType(query.service, String(typename));
  const names = type?.names ?? [String(typename)];
  const value = type?.key === undefined ? undefined : fields[type.key];
  const id = typeof value === 'string' || typeof value === 'number' ? idOf(JSON.stringify(value)) : undefined;
  return id === undefined ? { names } : { names, id };
}

function keptAnswer({ query, tenant, asked, askedAt }: Asking, text: string, tags: readonly Tag[]): KeptAnswer {
  const { service, maxAge } = query;
  return { text, tags, tenant, service, asked, askedAt, expiresAt: askedAt + maxAge * 1_000 };
}

/** Combines kept answers. The result is as old as the oldest part and expires with the first part that does. */
function together(asking: Asking, text: string, parts: readonly KeptAnswer[]): KeptAnswer {
  const tags = createTagSet();
  let { asked, askedAt, expiresAt } = keptAnswer(asking, text, []);
  for (const part of parts) {
    for (const { names, id } of part.tags) tags.add(names, id);
    asked = earlier(asked, part.asked);
    askedAt = Math.min(askedAt, part.askedAt);
    expiresAt = Math.min(expiresAt, part.expiresAt);
  }
  return { ...keptAnswer(asking, text, tags.list()), asked, askedAt, expiresAt };
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
