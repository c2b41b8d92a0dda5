/** A header of a client's request that subgraphs get too. */
export interface RequestHeaderRule {
  /** Lower-case, as is `to`. */
  readonly from: string;
  /** What subgraphs know it by. */
  readonly to: string;
}

/** A header of subgraphs' answers that the client gets too. */
export interface ResponseHeaderRule {
  /** Lower-case. */
  readonly name: string;
  /** What counts when several subgraphs send it: the first or the last to arrive, or all. */
  readonly merge: 'first' | 'last' | 'append';
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

/** Reads `name`, or `name->other-name`. Throws `InvalidHeaderRule`. */
export function requestHeaderRule(text: string): RequestHeaderRule {
  const [from = '', to = from, ...more] = text.split('->').map(headerName);
  if (more.length > 0) throw new InvalidHeaderRule(`expected name or name->other-name, got "${text}"`);
  for (const name of [from, to]) refuse(name, ofTheConnection, ofTheGateway);
  return { from, to };
}

/** Reads `name`, `name=first`, `name=last` or `name=append`. Throws `InvalidHeaderRule`. */
export function responseHeaderRule(text: string): ResponseHeaderRule {
  const [given = '', merge = 'first', ...more] = text.split('=').map((part) => part.trim());
  if (more.length > 0 || (merge !== 'first' && merge !== 'last' && merge !== 'append')) {
    throw new InvalidHeaderRule(`expected name, name=first, name=last or name=append, got "${text}"`);
  }
  const name = headerName(given);
  refuse(name, ofTheConnection, ofTheGateway, ofTheAnswer);
  return { name, merge };
}

function headerName(text: string): string {
  const name = text.trim().toLowerCase();
  if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) throw new InvalidHeaderRule(`"${text}" is no name of a header`);
  return name;
}

function refuse(name: string, ...reserved: readonly RegExp[]): void {
  if (reserved.some((names) => names.test(name))) throw new InvalidHeaderRule(`"${name}" is never passed on`);
}
