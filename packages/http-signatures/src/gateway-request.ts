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

/** Tells these signatures from others that a request may bear. */
const tag = 'sophia-gateway';
const label = 'gateway';

/** Names the subgraph that a request is for. Without it a request to one could be sent on to another. */
const subgraphHeader = 'x-sophia-subgraph';

/** Who asks. Signed when the request has them, and not believed when they are there without being signed. */
const identityHeaders = ['x-sophia-tenant', 'x-sophia-subject', 'x-sophia-roles'];

const lifetimeSeconds = 15;

interface RequestToSign {
  readonly method: 'GET' | 'POST';
  /** The path alone of the subgraph's URL. */
  readonly path: string;
  /** The subgraph's name. */
  readonly subgraph: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** Absent for what has none: the opening of a WebSocket. */
  readonly body?: string;
}

type SignedHeaders = SignatureHeaders & Readonly<Record<string, string>>;

/** Gives the headers to add to a request, which is to be sent once and within fifteen seconds. */
export type RequestSigner = (request: RequestToSign) => SignedHeaders;

/**
 * Signs requests to subgraphs: method, path, body, subgraph and identity. Not the host or the whole URL, which a proxy
 * between the two may rightly change; the subgraph's name says whom a request is for.
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

/** Random once, and then counted: a nonce has to be unique and need not be a secret. */
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
  /** Whether its body must be signed. The body itself is compared with the header Content-Digest by the caller. */
  readonly hasBody: boolean;
}

export interface VerifierOptions {
  readonly keys: readonly VerifyingKey[];
  /** The name of the subgraph that verifies. */
  readonly subgraph: string;
  /** How far the gateway's clock may be off, in milliseconds. */
  readonly clockToleranceMs: number;
  /** Requests that can be told apart from repeated ones within the time in which a signature is good. */
  readonly maxNonces?: number;
}

/** Throws an `InvalidSignature` when the request is not one that a gateway has just sent to this subgraph, once. */
export type RequestVerifier = (request: RequestToVerify) => void;

/**
 * Requests that were used are remembered by this process: where several serve one subgraph, a request that was read on
 * its way could be sent again to another of them, within seconds.
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
      throw new InvalidSignature('its signature does not say when it was made, until when it is good, or which it is');
    }
    const now = Date.now();
    if (created * 1_000 > now + clockToleranceMs) throw new InvalidSignature('it is signed in the future');
    // The second bound keeps a signer from making signatures that are good for ever.
    const until = Math.min(expires, created + lifetimeSeconds) * 1_000 + clockToleranceMs;
    if (until < now) throw new InvalidSignature('its signature has expired');
    const use = used.use(`${keyId} ${nonce}`, until);
    if (use === 'known') throw new InvalidSignature('it has been sent before');
    if (use === 'full') throw new InvalidSignature('there are more requests than can be told apart');
  }
}
