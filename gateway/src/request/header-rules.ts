/** A header of a client's request that subgraphs get too. */
export interface RequestHeaderRule {
  /** Lower-case, as is `to`. Behind `connection_init.` it is what a WebSocket's client calls a value there. */
  readonly from: string;
  /** What subgraphs know it by. */
  readonly to: string;
  /** The only subgraph that gets it; absent when all do. */
  readonly subgraph?: string;
}

/** A header of subgraphs' answers that the client gets too. */
export interface ResponseHeaderRule {
  /** Lower-case. */
  readonly name: string;
  /** What counts when several subgraphs send it: the first or the last to arrive, or all. */
  readonly merge: 'first' | 'last' | 'append';
  /** The only subgraph of which it is taken; absent when it is of all. */
  readonly subgraph?: string;
}

/** A rule that makes no sense, or would let something pass that must not. */
export class InvalidHeaderRule extends Error {}

/** Headers of one connection, and of the form of one body. */
const ofTheConnection =
  /^(connection|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade|host|expect|date|content-.*|accept|accept-encoding)$/;
/** What the gateway itself tells: who asks, in which trace, and that it is the gateway. */
const ofTheGateway = /^(x-sophia-.*|x-request-id|traceparent|tracestate|signature|signature-input)$/;
/** What decides who may read an answer of the gateway. */
const ofTheAnswer = /^(access-control-.*|vary)$/;

const ofConnectionInit = 'connection_init.';

/**
 * Reads `name` or `name->other-name`, with `subgraph:` before it for one subgraph. `connection_init.name` is a value that
 * a WebSocket's client sends there. Throws `InvalidHeaderRule`.
 */
export function requestHeaderRule(text: string): RequestHeaderRule {
  const { subgraph, rule } = scoped(text);
  const [from = '', to = initMember(from) ?? from, ...more] = rule.split('->').map(headerName);
  if (more.length > 0) throw new InvalidHeaderRule(`expected name or name->other-name, got "${text}"`);
  for (const name of [initMember(from) ?? from, to]) refuse(name, ofTheConnection, ofTheGateway);
  return { from, to, subgraph };
}

/**
 * Reads `name`, `name=first`, `name=last` or `name=append`, with `subgraph:` before it for one subgraph. Throws
 * `InvalidHeaderRule`.
 */
export function responseHeaderRule(text: string): ResponseHeaderRule {
  const { subgraph, rule } = scoped(text);
  const [given = '', merge = 'first', ...more] = rule.split('=').map((part) => part.trim());
  if (more.length > 0 || (merge !== 'first' && merge !== 'last' && merge !== 'append')) {
    throw new InvalidHeaderRule(`expected name, name=first, name=last or name=append, got "${text}"`);
  }
  const name = headerName(given);
  refuse(name, ofTheConnection, ofTheGateway, ofTheAnswer);
  if (name === cacheControl && subgraph !== undefined) {
    throw new InvalidHeaderRule(
      `"${name}" speaks for the whole answer, so that it is taken of all subgraphs or of none`,
    );
  }
  return { name, merge, subgraph };
}

/** What of `connection_init` a header that a rule takes stands for; undefined when it is a header of the request. */
export function initMember(from: string): string | undefined {
  return from.startsWith(ofConnectionInit) ? from.slice(ofConnectionInit.length) : undefined;
}

/** Cookies are for the one client that asked. */
export const setCookie = 'set-cookie';
export const cacheControl = 'cache-control';

/** Whether clients get cookies of the subgraph, or of any. */
export function setsCookies(rules: readonly ResponseHeaderRule[], service?: string): boolean {
  return rules.some(
    ({ name, subgraph }) =>
      name === setCookie && (subgraph === undefined || service === undefined || subgraph === service),
  );
}

/** No name of a header has a colon in it. */
function scoped(text: string): { readonly subgraph?: string; readonly rule: string } {
  const colon = text.lastIndexOf(':');
  if (colon < 0) return { rule: text };
  const subgraph = text.slice(0, colon).trim();
  if (subgraph === '') throw new InvalidHeaderRule(`expected the name of a subgraph before the colon of "${text}"`);
  return { subgraph, rule: text.slice(colon + 1) };
}

function headerName(text: string): string {
  const name = text.trim().toLowerCase();
  if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) throw new InvalidHeaderRule(`"${text}" is no name of a header`);
  return name;
}

function refuse(name: string, ...reserved: readonly RegExp[]): void {
  if (reserved.some((names) => names.test(name))) throw new InvalidHeaderRule(`"${name}" is never passed on`);
}
