import { type InnerList, parseDictionary, serializeInnerList } from 'structured-headers';
import type { SigningKey, VerifyingKey } from './keys.ts';

/** A part of a message that is signed: a header by its lower-case name, or what RFC 9421 derives, as `@method`. */
export type Component = readonly [name: string, value: string];

export interface SignatureParameters {
  /** Seconds since 1970. */
  readonly created: number;
  readonly expires?: number;
  readonly nonce?: string;
  readonly tag?: string;
}

/** The headers that carry a signature. */
export interface SignatureHeaders {
  readonly 'signature-input': string;
  readonly signature: string;
}

/** Why a message is not taken for signed. The message is one line and may be shown. */
export class InvalidSignature extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'InvalidSignature';
  }
}

/** Signs the components of a message, as RFC 9421 says. */
export function signMessage(
  label: string,
  components: readonly Component[],
  { created, expires, nonce, tag }: SignatureParameters,
  key: SigningKey,
): SignatureHeaders {
  const covered = components.map(([name]) => `"${name}"`).join(' ');
  const parameters = [
    `created=${created}`,
    expires === undefined ? undefined : `expires=${expires}`,
    nonce === undefined ? undefined : `nonce="${nonce}"`,
    `keyid="${key.id}"`,
    tag === undefined ? undefined : `tag="${tag}"`,
  ].filter((parameter) => parameter !== undefined);
  const input = `(${covered});${parameters.join(';')}`;
  return {
    'signature-input': `${label}=${input}`,
    signature: `${label}=:${key.sign(signatureBase(components, input))}:`,
  };
}

/** A signature that was verified: which components it covers, and what it says of itself. */
export interface VerifiedSignature extends Partial<SignatureParameters> {
  readonly keyId: string;
  readonly covered: ReadonlySet<string>;
}

export interface MessageToVerify {
  readonly headers: Readonly<Record<keyof SignatureHeaders, string | undefined>>;
  /** The value of a component, as this side sees it; undefined when the message has none. */
  readonly component: (name: string) => string | undefined;
}

/**
 * Verifies the first signature with the tag. Throws an `InvalidSignature`. Whether it covers enough, is fresh, and has
 * not been seen before is the caller's to judge.
 */
export function verifyMessage(
  { headers, component }: MessageToVerify,
  tag: string | undefined,
  keys: ReadonlyMap<string, VerifyingKey>,
): VerifiedSignature {
  const { label, input } = findInput(headers['signature-input'], tag);
  const [items, parameters] = input;
  const keyId = text(parameters.get('keyid')) ?? '';
  const key = keys.get(keyId);
  if (!key) throw new InvalidSignature('it is signed with a key that is not known here');
  const algorithm = text(parameters.get('alg'));
  if (algorithm !== undefined && algorithm !== key.algorithm) {
    throw new InvalidSignature('its algorithm is not that of its key');
  }
  const components = items.map(([name, { size }]) => componentOf(name, size, component));
  const covered = new Set(components.map(([name]) => name));
  if (covered.size < components.length) throw new InvalidSignature('it covers a component twice');
  if (!key.verifies(signatureBase(components, serializeInnerList(input)), findSignature(headers.signature, label))) {
    throw new InvalidSignature('the signature does not fit the request');
  }
  return {
    keyId,
    covered,
    created: number(parameters.get('created')),
    expires: number(parameters.get('expires')),
    nonce: text(parameters.get('nonce')),
    tag: text(parameters.get('tag')),
  };
}

function signatureBase(components: readonly Component[], input: string): string {
  let base = '';
  for (const [name, value] of components) base += `"${name}": ${value}\n`;
  return `${base}"@signature-params": ${input}`;
}

function findInput(header: string | undefined, tag: string | undefined): { label: string; input: InnerList } {
  for (const [label, member] of dictionary(header)) {
    const [items, parameters] = member;
    if (Array.isArray(items) && text(parameters.get('tag')) === tag) return { label, input: [items, parameters] };
  }
  throw new InvalidSignature('it is not signed');
}

function findSignature(header: string | undefined, label: string): Uint8Array {
  const [signature] = dictionary(header).get(label) ?? [];
  if (!(signature instanceof ArrayBuffer)) throw new InvalidSignature('its signature is missing');
  return new Uint8Array(signature);
}

function dictionary(header = '') {
  try {
    return parseDictionary(header);
  } catch {
    throw new InvalidSignature('its signature headers cannot be read');
  }
}

/** A component with parameters, which say that its value is to be taken in another way, is refused as unknown. */
function componentOf(name: unknown, parameters: number, component: MessageToVerify['component']): Component {
  const value = typeof name === 'string' && parameters === 0 ? component(name) : undefined;
  if (typeof name !== 'string' || value === undefined) {
    throw new InvalidSignature('it covers something that the request does not have');
  }
  // Over WebSocket values come as JSON, which can hold what no header can.
  if (/[\r\n]/.test(value)) throw new InvalidSignature('a signed value holds a line break');
  return [name, value];
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function number(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
