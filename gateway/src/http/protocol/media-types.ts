import { LRUCache } from 'lru-cache';
import type { PartsSpec } from '../../request/client-request.ts';

/** Formats of a single answer. Clients without a preference get the first one. */
const jsonTypes = ['application/json', 'application/graphql-response+json'] as const;

/** Formats that can hold several answers. */
const eventStreamType = 'text/event-stream';
const multipartType = 'multipart/mixed';

type JsonType = (typeof jsonTypes)[number];

/** Formats of subscriptions: server-sent events, or Apollo's multipart protocol. */
export type SubscriptionType = typeof eventStreamType | 'multipart/mixed;subscriptionSpec=1.0';

interface Range {
  readonly type: string;
  readonly parameters: ReadonlyMap<string, string>;
  /** A number from 0 (not accepted) to 1. */
  readonly quality: number;
}

/** The formats that a client accepts. */
export interface Accepted {
  /** True if it accepts any of the gateway's formats. */
  readonly any: boolean;
  readonly takesJson: boolean;
  readonly takesEventStream: boolean;
  readonly takesMultipart: boolean;
  /** Format for a subscription; undefined if the client accepts none. */
  readonly subscription: SubscriptionType | undefined;
  /** Format of an answer in parts; undefined if the client names none. */
  readonly parts: PartsSpec | undefined;
  /** Format for a single answer: the one the client prefers, and among equals the one it names first. */
  readonly json: JsonType;
}

/** Clients send the same few headers again and again. */
const known = new LRUCache<string, Accepted>({ max: 100 });

/** Reads an Accept header. A client that sends none accepts everything. */
export function readAccept(header: string | null): Accepted {
  const text = header?.trim() || '*/*';
  const before = known.get(text);
  if (before) return before;
  const ranges = rangesOf(text);
  const takes = (type: string) => qualityOf(ranges, type) > 0;
  const takesJson = jsonTypes.some(takes);
  const takesEventStream = takes(eventStreamType);
  const takesMultipart = takes(multipartType);
  const accepted: Accepted = {
    any: takesJson || takesEventStream || takesMultipart,
    takesJson,
    takesEventStream,
    takesMultipart,
    subscription: subscriptionType(ranges),
    parts: preferredParts(ranges),
    json: preferredJsonType(ranges),
  };
  known.set(text, accepted);
  return accepted;
}

function preferredJsonType(ranges: readonly Range[]): JsonType {
  const [json, graphqlResponse] = jsonTypes;
  const difference = qualityOf(ranges, graphqlResponse) - qualityOf(ranges, json);
  if (difference !== 0) return difference > 0 ? graphqlResponse : json;
  const first = ranges.find(({ type }) => type === json || type === graphqlResponse);
  return first?.type === graphqlResponse ? graphqlResponse : json;
}

/**
 * Apollo's protocol is for clients that name its version. It is used if it is preferred, or named first among equals.
 */
function subscriptionType(ranges: readonly Range[]): SubscriptionType | undefined {
  const apollo = ranges.find(isApolloMultipart);
  const events = qualityOf(ranges, eventStreamType);
  if (!apollo || apollo.quality === 0) return events > 0 ? eventStreamType : undefined;
  if (apollo.quality !== events) return apollo.quality > events ? apolloType : eventStreamType;
  const first = ranges.find((range) => range === apollo || range.type === eventStreamType);
  return first === apollo ? apolloType : eventStreamType;
}

/** Returns the type that the client prefers; among equals, the one that it names first. */
function preferredParts(ranges: readonly Range[]): PartsSpec | undefined {
  const [best] = ranges
    .flatMap(({ type, parameters, quality }) => {
      const spec = type === multipartType && quality > 0 ? partsSpecOf(parameters) : undefined;
      return spec ? [{ spec, quality }] : [];
    })
    .sort((one, other) => other.quality - one.quality);
  return best?.spec;
}

function partsSpecOf(parameters: Range['parameters']): PartsSpec | undefined {
  if (parameters.get('incrementalspec') === 'v0.2') return 'incrementalSpec=v0.2';
  return parameters.get('deferspec') === '20220824' ? 'deferSpec=20220824' : undefined;
}

const apolloType = 'multipart/mixed;subscriptionSpec=1.0';

const isApolloMultipart = ({ type, parameters }: Range) =>
  type === multipartType && parameters.get('subscriptionspec') === '1.0';

/** The most specific range that matches decides. */
function qualityOf(ranges: readonly Range[], type: string): number {
  const [kind] = type.split('/');
  for (const wanted of [type, `${kind}/*`, '*/*']) {
    const range = ranges.find((each) => each.type === wanted);
    if (range) return range.quality;
  }
  return 0;
}

/** Ignores ranges with a charset other than UTF-8, the only one of the answers. */
function rangesOf(accept: string): Range[] {
  return accept.split(',').flatMap((part) => {
    const { type, parameters } = parseMediaType(part);
    if (!isUtf8(parameters.get('charset'))) return [];
    const quality = Number(parameters.get('q') ?? 1);
    return [{ type, parameters, quality: Number.isNaN(quality) ? 1 : quality }];
  });
}

/** Returns true if a request's content type is JSON in UTF-8. */
export function isJsonContent(contentType: string | null): boolean {
  const { type, parameters } = parseMediaType(contentType ?? '');
  return type === 'application/json' && isUtf8(parameters.get('charset'));
}

const isUtf8 = (charset: string | undefined) => charset === undefined || /^utf-?8$/.test(charset);

/** Returns everything in lower case. */
function parseMediaType(text: string): { readonly type: string; readonly parameters: ReadonlyMap<string, string> } {
  const [type = '', ...rest] = text
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const parameters = rest.map((part) => {
    const [name = '', value = ''] = part.split(/=(.*)/s);
    return [name.trim(), value.trim().replaceAll('"', '')] as const;
  });
  return { type, parameters: new Map(parameters) };
}
