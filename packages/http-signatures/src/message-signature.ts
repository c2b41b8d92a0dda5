import { type InnerList, parseDictionary, serializeInnerList } from 'structured-headers';
import type { SigningKey, VerifyingKey } from './keys.ts';

/**
 * A signed part of a message: a header by its lower-case name, or a derived component of RFC 9421 such as `@method`.
 */
export type Component = readonly [name: string, value: string];

export interface SignatureParameters {
  /** Seconds since 1970. */
  readonly created: number;
  readonly expires?: number;
  readonly nonce?: string;
  readonly tag?: string;
}

/** Headers that carry a signature. */
export interface SignatureHeaders {
  readonly 'signature-input': string;
  readonly signature: string;
}

/** Thrown for a message whose signature is missing or wrong. Its message is one line and safe to show. */
export class InvalidSignature extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'InvalidSignature';
  }
}

/** Signs the components of a message as RFC 9421 says, and returns the headers to add. */
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

/** A verified signature: the names of the components that it covers, and its parameters. */
export interface VerifiedSignature extends Partial<SignatureParameters> {
  readonly keyId: string;
  readonly covered: ReadonlySet<string>;
}

export interface MessageToVerify {
  readonly headers: Readonly<Record<keyof SignatureHeaders, string | undefined>>;
  /** Returns the value of a component in the received message, or undefined if the message lacks it. */
  readonly component: (name: string) => string | undefined;
}

/**
 * Verifies the first signature with the tag, and throws `InvalidSignature` if it is wrong. The caller must still check
 * that the signature covers enough, has not expired and was not used before.
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
  if (!key) throw new InvalidSignature('it is signed with an unknown key');
  const algorithm = text(parameters.get('alg'));
  if (algorithm !== undefined && algorithm !== key.algorithm) {
    throw new InvalidSignature('its algorithm is not the algorithm of its key');
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

/** Refuses a component with parameters. They change how its value is derived, which is not supported. */
function componentOf(name: unknown, parameters: number, component: MessageToVerify['component']): Component {
  const value = typeof name === 'string' && parameters === 0 ? component(name) : undefined;
  if (typeof name !== 'string' || value === undefined) {
    throw new InvalidSignature('its signature covers a component that the request lacks');
  }
  // Over WebSocket, values come as JSON, which can hold line breaks.
  if (/[\r\n]/.test(value)) throw new InvalidSignature('a signed value holds a line break');
  return [name, value];
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function number(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
