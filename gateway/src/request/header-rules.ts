import { headerName } from '../common/header-name.ts';

/** A header of a client's request that is forwarded to subgraphs. */
export interface RequestHeaderRule {
  /** Lower-case, like `to`. With the prefix `connection_init.` it names a member of a WebSocket client's payload. */
  readonly from: string;
  /** Name of the header for subgraphs. */
  readonly to: string;
  /** The only subgraph that receives it; absent for all. */
  readonly subgraph?: string;
  /** True if it is not sent with requests for entities, whose answers clients then share. */
  readonly ofRootsAlone?: boolean;
}

/** A header of subgraph answers that is returned to the client. */
export interface ResponseHeaderRule {
  /** Lower-case. */
  readonly name: string;
  /** Value to use if several subgraphs send the header: the first or the last to arrive, or all. */
  readonly merge: 'first' | 'last' | 'append';
  /** The only subgraph whose header is used; absent for all. */
  readonly subgraph?: string;
}

/** Error of a rule that is malformed, or names a header that must not be forwarded. */
export class InvalidHeaderRule extends Error {}

/** Headers of a single connection or body. */
const ofTheConnection =
  /^(connection|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade|host|expect|date|content-.*|accept|accept-encoding)$/;
/** Headers that the gateway itself sets: identity, trace and signature. */
const ofTheGateway = /^(x-sophia-.*|x-request-id|traceparent|tracestate|signature|signature-input)$/;
/** Headers that decide who may read an answer of the gateway. */
const ofTheAnswer = /^(access-control-.*|vary)$/;

const ofRoots = '.root';
const ofConnectionInit = 'connection_init.';

/**
 * Parses `name` or `name->other-name`, with the prefix `subgraph:` for one subgraph, or `subgraph.root:` for its requests
 * for root fields. `connection_init.name` is a member of a WebSocket client's `connection_init` payload. Throws
 * `InvalidHeaderRule`.
 */
export function requestHeaderRule(text: string): RequestHeaderRule {
  const { subgraph: scope, rule } = scoped(text);
  const ofRootsAlone = scope?.endsWith(ofRoots) ?? false;
  const subgraph = ofRootsAlone ? scope?.slice(0, -ofRoots.length) : scope;
  const [from = '', to = initMember(from) ?? from, ...more] = rule.split('->').map(nameIn);
  if (more.length > 0) throw new InvalidHeaderRule(`expected name or name->other-name, got "${text}"`);
  for (const name of [initMember(from) ?? from, to]) refuse(name, ofTheConnection, ofTheGateway);
  return { from, to, subgraph, ...(ofRootsAlone && { ofRootsAlone }) };
}

/**
 * Parses `name`, `name=first`, `name=last` or `name=append`, with the prefix `subgraph:` for one subgraph. Answers of
 * root fields and of entities are not told apart. Throws `InvalidHeaderRule`.
 */
export function responseHeaderRule(text: string): ResponseHeaderRule {
  const { subgraph, rule } = scoped(text);
  const [given = '', merge = 'first', ...more] = rule.split('=').map((part) => part.trim());
  if (more.length > 0 || (merge !== 'first' && merge !== 'last' && merge !== 'append')) {
    throw new InvalidHeaderRule(`expected name, name=first, name=last or name=append, got "${text}"`);
  }
  if (subgraph?.endsWith(ofRoots))
    throw new InvalidHeaderRule(`expected name or subgraph:name, without "${ofRoots}", got "${text}"`);
  const name = nameIn(given);
  refuse(name, ofTheConnection, ofTheGateway, ofTheAnswer);
  if (name === cacheControl && subgraph !== undefined) {
    throw new InvalidHeaderRule(`"${name}" applies to the whole answer, so its rule cannot name one subgraph`);
  }
  return { name, merge, subgraph };
}

/** Returns the name of the `connection_init` member in a rule; undefined for a header of the request. */
export function initMember(from: string): string | undefined {
  return from.startsWith(ofConnectionInit) ? from.slice(ofConnectionInit.length) : undefined;
}

/** Header of cookies, which are meant for one client. */
export const setCookie = 'set-cookie';
export const cacheControl = 'cache-control';

/** True if clients get cookies of the subgraph, or of any subgraph. */
export function setsCookies(rules: readonly ResponseHeaderRule[], service?: string): boolean {
  return rules.some(
    ({ name, subgraph }) =>
      name === setCookie && (subgraph === undefined || service === undefined || subgraph === service),
  );
}

/** Splits off the subgraph. The names of headers contain no colon. */
function scoped(text: string): { readonly subgraph?: string; readonly rule: string } {
  const colon = text.lastIndexOf(':');
  if (colon < 0) return { rule: text };
  const subgraph = text.slice(0, colon).trim();
  if (subgraph === '') throw new InvalidHeaderRule(`expected the name of a subgraph before the colon in "${text}"`);
  return { subgraph, rule: text.slice(colon + 1) };
}

function nameIn(text: string): string {
  const name = text.trim().toLowerCase();
  if (!headerName.test(name)) throw new InvalidHeaderRule(`"${text}" is not a valid header name`);
  return name;
}

function refuse(name: string, ...reserved: readonly RegExp[]): void {
  if (reserved.some((names) => names.test(name))) throw new InvalidHeaderRule(`"${name}" is never forwarded`);
}
