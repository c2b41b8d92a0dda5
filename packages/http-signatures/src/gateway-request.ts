import { randomBytes } from 'node:crypto';
import { contentDigest } from './content-digest.ts';
import type { SigningKey, VerifyingKey } from './keys.ts';
import {
  type Component,
  InvalidSignature,
  type SignatureHeaders,
  signMessage,
  type VerifiedSignature,
  verifyMessage,
} from './message-signature.ts';
import { createNonceMemory } from './nonce-memory.ts';

/** Distinguishes the gateway's signature from other signatures that a request may carry. */
const tag = 'sophia-gateway';
const label = 'gateway';

/**
 * Header that names the subgraph a request is for. It keeps a signed request from being replayed to another subgraph.
 */
const subgraphHeader = 'x-sophia-subgraph';

/** Headers that say who sent a request. The signer signs those that are present; the verifier refuses unsigned ones. */
const identityHeaders = [
  'x-sophia-tenant',
  'x-sophia-subject',
  'x-sophia-roles',
  'x-sophia-scopes',
  'x-sophia-rows-of',
  'x-sophia-contract',
];

const lifetimeSeconds = 15;

interface RequestToSign {
  readonly method: 'GET' | 'POST';
  /** Path of the subgraph's URL, without query. */
  readonly path: string;
  /** Name of the subgraph. */
  readonly subgraph: string;
  /** Headers by lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** Absent when a WebSocket is opened. */
  readonly body?: string;
}

type SignedHeaders = SignatureHeaders & Readonly<Record<string, string>>;

/** Returns the headers to add to a request. The request must be sent once, within fifteen seconds. */
export type RequestSigner = (request: RequestToSign) => SignedHeaders;

/**
 * Creates a signer of requests to subgraphs. It signs method, path, body, subgraph and identity. It does not sign the
 * host, which a proxy may change; the subgraph's name says who the request is for.
 */
export function createRequestSigner(key: SigningKey): RequestSigner {
  const nextNonce = nonces();
  return ({ method, path, subgraph, headers, body }) => {
    const added: Record<string, string> = { [subgraphHeader]: subgraph };
    const components: Component[] = [
      ['@method', method],
      ['@path', path],
      [subgraphHeader, subgraph],
    ];
    if (body !== undefined) {
      const digest = contentDigest(body);
      added['content-digest'] = digest;
      components.push(['content-digest', digest]);
    }
    for (const name of identityHeaders) {
      const value = headers[name];
      if (value !== undefined) components.push([name, value]);
    }
    const created = Math.floor(Date.now() / 1_000);
    const parameters = { created, expires: created + lifetimeSeconds, nonce: nextNonce(), tag };
    return { ...added, ...signMessage(label, components, parameters, key) };
  };
}

/** Creates nonces from a random prefix and a counter. A nonce must be unique, but need not be secret. */
function nonces(): () => string {
  const prefix = randomBytes(12).toString('base64url');
  let count = 0;
  return () => {
    count += 1;
    return `${prefix}.${count.toString(36)}`;
  };
}

interface RequestToVerify {
  readonly method: string;
  readonly path: string;
  readonly header: (name: string) => string | null | undefined;
  /** True if the body must be signed. The caller compares the body itself with the Content-Digest header. */
  readonly hasBody: boolean;
}

export interface VerifierOptions {
  readonly keys: readonly VerifyingKey[];
  /** Name of the subgraph that verifies. */
  readonly subgraph: string;
  /** Milliseconds by which the gateway's clock may differ. */
  readonly clockToleranceMs: number;
  /** Most requests to remember until their signatures expire. Further requests are refused. @default 250 000 */
  readonly maxNonces?: number;
}

/** Throws `InvalidSignature` unless a gateway signed the request recently, for this subgraph, and it is new. */
export type RequestVerifier = (request: RequestToVerify) => void;

/**
 * Creates a verifier that accepts each signed request once. It remembers requests in this process only: if several
 * processes serve one subgraph, somebody who intercepts a request can repeat it to another process within seconds.
 */
export function createRequestVerifier(options: VerifierOptions): RequestVerifier {
  const { subgraph, clockToleranceMs, maxNonces = 250_000 } = options;
  const keys = new Map(options.keys.map((key) => [key.id, key]));
  const used = createNonceMemory(maxNonces);

  return ({ method, path, header, hasBody }) => {
    const component = (name: string) => {
      if (name === '@method') return method;
      if (name === '@path') return path;
      return header(name) ?? undefined;
    };
    const headers = { 'signature-input': component('signature-input'), signature: component('signature') };
    const signature = verifyMessage({ headers, component }, tag, keys);
    const needed = ['@method', '@path', subgraphHeader, ...identityHeaders.filter((name) => header(name) != null)];
    if (hasBody) needed.push('content-digest');
    const uncovered = needed.find((name) => !signature.covered.has(name));
    if (uncovered !== undefined) throw new InvalidSignature(`its signature leaves out ${uncovered}`);
    if (header(subgraphHeader) !== subgraph) throw new InvalidSignature('it is for another subgraph');
    useOnce(signature);
  };

  function useOnce({ keyId, created, expires, nonce }: VerifiedSignature): void {
    if (created === undefined || expires === undefined || nonce === undefined) {
      throw new InvalidSignature('its signature needs the parameters created, expires and nonce');
    }
    const now = Date.now();
    if (created * 1_000 > now + clockToleranceMs) throw new InvalidSignature('it is signed in the future');
    // The second bound keeps a signer from creating signatures that never expire.
    const until = Math.min(expires, created + lifetimeSeconds) * 1_000 + clockToleranceMs;
    if (until < now) throw new InvalidSignature('its signature has expired');
    const use = used.use(`${keyId} ${nonce}`, until);
    if (use === 'known') throw new InvalidSignature('it has been sent before');
    if (use === 'full') throw new InvalidSignature('there are too many requests to remember');
  }
}
