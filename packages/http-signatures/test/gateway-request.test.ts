import { generateKeyPairSync } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  contentDigest,
  createRequestSigner,
  createRequestVerifier,
  readSigningKey,
  readVerifyingKey,
  type VerifierOptions,
} from '../src/index.ts';

const secret = 'a secret of more than thirty-two characters';
const other = 'another secret of more than thirty-two chars';

type Headers = Record<string, string>;

const body = '{"query":"{ a }"}';
const identity: Headers = { 'x-sophia-tenant': 'acme', 'x-sophia-subject': 'ann', 'x-sophia-roles': '' };

function signed(key = secret, headers = identity): Headers {
  const sign = createRequestSigner(readSigningKey(key));
  return { ...headers, ...sign({ method: 'POST', path: '/graphql', subgraph: 'people', headers, body }) };
}

function verifier(options: Partial<VerifierOptions> = {}) {
  const keys = [readVerifyingKey(secret)];
  const verify = createRequestVerifier({ keys, subgraph: 'people', clockToleranceMs: 10_000, ...options });
  return (headers: Headers, request: { method?: string; path?: string; hasBody?: boolean } = {}) =>
    verify({ method: 'POST', path: '/graphql', hasBody: true, ...request, header: (name) => headers[name] });
}

beforeEach(() => void vi.useFakeTimers({ now: 1_800_000_000_000, toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

describe('a request that a gateway signed', () => {
  it('is accepted once', () => {
    const verify = verifier();
    const headers = signed();
    verify(headers);
    expect(() => verify(headers)).toThrow('it has been sent before');
    verify(signed());
  });

  it('covers method, path, body, subgraph and identity', () => {
    expect(signed()['signature-input']).toMatch(
      /^gateway=\("@method" "@path" "x-sophia-subgraph" "content-digest" "x-sophia-tenant" "x-sophia-subject" "x-sophia-roles"\);created=1800000000;expires=1800000015;nonce="[\w.-]+";keyid="gateway";tag="sophia-gateway"$/,
    );
  });

  it.each<[string, Headers, object, string]>([
    ['another tenant', { 'x-sophia-tenant': 'other' }, {}, 'does not fit'],
    ['another role', { 'x-sophia-roles': 'super_user' }, {}, 'does not fit'],
    ['another body', { 'content-digest': contentDigest('{"query":"{ b }"}') }, {}, 'does not fit'],
    ['another method', {}, { method: 'GET' }, 'does not fit'],
    ['another path', {}, { path: '/admin' }, 'does not fit'],
    ['another subgraph in its header', { 'x-sophia-subgraph': 'books' }, {}, 'does not fit'],
    ['no signature', { 'signature-input': '', signature: '' }, {}, 'it is not signed'],
    ['a malformed signature', { signature: 'gateway="x"' }, {}, 'its signature is missing'],
    ['a signature of another name', { signature: 'x=:AAAA:' }, {}, 'its signature is missing'],
    ['malformed headers', { 'signature-input': '((((' }, {}, 'cannot be read'],
    [
      'a value with a line break',
      { 'x-sophia-subject': 'ann\n"x-sophia-roles": super_user' },
      {},
      'holds a line break',
    ],
  ])('is refused with %s', (_, headers, request, why) => {
    expect(() => verifier()({ ...signed(), ...headers }, request)).toThrow(why);
  });

  it('is refused by another subgraph', () => {
    expect(() => verifier({ subgraph: 'books' })(signed())).toThrow('it is for another subgraph');
  });

  it('is refused when a part that must be signed is added or removed', () => {
    const { 'x-sophia-roles': _, ...withoutRoles } = identity;
    expect(() => verifier()({ ...signed(secret, withoutRoles), 'x-sophia-roles': 'super_user' })).toThrow(
      'leaves out x-sophia-roles',
    );
    const { 'x-sophia-subject': __, ...without } = signed();
    expect(() => verifier()(without)).toThrow('covers a component that the request lacks');
    const sign = createRequestSigner(readSigningKey(secret));
    const bodiless = sign({ method: 'POST', path: '/graphql', subgraph: 'people', headers: identity });
    expect(() => verifier()({ ...identity, ...bodiless })).toThrow('leaves out content-digest');
    verifier()({ ...identity, ...bodiless }, { hasBody: false });
  });
});

describe('time', () => {
  const at = (offsetMs: number, work: () => void) => {
    vi.setSystemTime(1_800_000_000_000 + offsetMs);
    work();
  };

  it('a signature expires after fifteen seconds, plus the tolerance for clocks that differ', () => {
    const headers = signed();
    at(24_000, () => verifier()(headers));
    at(26_000, () => expect(() => verifier()(headers)).toThrow('has expired'));
    at(-9_000, () => verifier()(headers));
    at(-11_000, () => expect(() => verifier()(headers)).toThrow('in the future'));
  });

  it('a request is remembered until its signature expires', () => {
    const verify = verifier();
    const headers = signed();
    verify(headers);
    at(24_000, () => expect(() => verify(headers)).toThrow('sent before'));
    at(26_000, () => expect(() => verify(headers)).toThrow('has expired'));
  });

  it('a request is refused when there is no room to remember it', () => {
    const verify = verifier({ maxNonces: 2 });
    verify(signed());
    verify(signed());
    expect(() => verify(signed())).toThrow('too many requests to remember');
    at(26_000, () => verify(signed()));
  });
});

describe('keys', () => {
  const pair = generateKeyPairSync('ed25519');
  const { d = '', x = '' } = pair.privateKey.export({ format: 'jwk' });

  it('may be several, so that a new one can replace an old one', () => {
    const keys = [`2026-10@${secret}`, `2026-11@${other}`].map(readVerifyingKey);
    verifier({ keys })(signed(`2026-10@${secret}`));
    verifier({ keys })(signed(`2026-11@${other}`));
    expect(() => verifier({ keys })(signed(`2026-10@${other}`))).toThrow('does not fit');
    expect(() => verifier({ keys })(signed(`2026-12@${secret}`))).toThrow('an unknown key');
  });

  it('may be a pair, so that a subgraph can verify but not sign', () => {
    const keys = [readVerifyingKey(`pair@ed25519-public:${x}`)];
    const headers = signed(`pair@ed25519-private:${d}`);
    verifier({ keys })(headers);
    expect(() => verifier({ keys })({ ...headers, 'x-sophia-tenant': 'other' })).toThrow('does not fit');
    // An attacker signs with the public key as a shared secret.
    expect(() => verifier({ keys })(signed(`pair@${x}`))).toThrow('does not fit');
  });

  it.each([
    ['a short secret', () => readSigningKey('short'), 'at least 32 characters'],
    ['a malformed id', () => readSigningKey(`a b@${secret}`), 'the id before the @'],
    ['a comma', () => readSigningKey(`${secret},`), 'a comma'],
    ['half a key', () => readSigningKey('ed25519-private:AAAA'), '32 bytes'],
    ['a public key for signing', () => readSigningKey(`ed25519-public:${x}`), 'cannot sign'],
    ['a private key for verifying', () => readVerifyingKey(`ed25519-private:${d}`), 'give the public one'],
  ])('are refused: %s', (_, read, why) => {
    expect(read).toThrow(why);
  });
});
