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
    ['a signature that is none', { signature: 'gateway="x"' }, {}, 'its signature is missing'],
    ['a signature of another name', { signature: 'x=:AAAA:' }, {}, 'its signature is missing'],
    ['headers that are none', { 'signature-input': '((((' }, {}, 'cannot be read'],
    ['a value over two lines', { 'x-sophia-subject': 'ann\n"x-sophia-roles": super_user' }, {}, 'holds a line break'],
  ])('is refused with %s', (_, headers, request, why) => {
    expect(() => verifier()({ ...signed(), ...headers }, request)).toThrow(why);
  });

  it('is refused by another subgraph', () => {
    expect(() => verifier({ subgraph: 'books' })(signed())).toThrow('it is for another subgraph');
  });

  it('is refused when anything is added or taken away that should be signed', () => {
    const { 'x-sophia-roles': _, ...withoutRoles } = identity;
    expect(() => verifier()({ ...signed(secret, withoutRoles), 'x-sophia-roles': 'super_user' })).toThrow(
      'leaves out x-sophia-roles',
    );
    const { 'x-sophia-subject': __, ...without } = signed();
    expect(() => verifier()(without)).toThrow('it covers something that the request does not have');
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

  it('a signature is good for fifteen seconds, with as much on both sides as clocks may differ', () => {
    const headers = signed();
    at(24_000, () => verifier()(headers));
    at(26_000, () => expect(() => verifier()(headers)).toThrow('has expired'));
    at(-9_000, () => verifier()(headers));
    at(-11_000, () => expect(() => verifier()(headers)).toThrow('in the future'));
  });

  it('a request is remembered for as long as it could be used', () => {
    const verify = verifier();
    const headers = signed();
    verify(headers);
    at(24_000, () => expect(() => verify(headers)).toThrow('sent before'));
    at(26_000, () => expect(() => verify(headers)).toThrow('has expired'));
  });

  it('no more are remembered than there is room for, and none is taken that could not be', () => {
    const verify = verifier({ maxNonces: 2 });
    verify(signed());
    verify(signed());
    expect(() => verify(signed())).toThrow('more requests than can be told apart');
    at(26_000, () => verify(signed()));
  });
});

describe('keys', () => {
  const pair = generateKeyPairSync('ed25519');
  const { d = '', x = '' } = pair.privateKey.export({ format: 'jwk' });

  it('may be several, so that one can follow another', () => {
    const keys = [`2026-10@${secret}`, `2026-11@${other}`].map(readVerifyingKey);
    verifier({ keys })(signed(`2026-10@${secret}`));
    verifier({ keys })(signed(`2026-11@${other}`));
    expect(() => verifier({ keys })(signed(`2026-10@${other}`))).toThrow('does not fit');
    expect(() => verifier({ keys })(signed(`2026-12@${secret}`))).toThrow('a key that is not known here');
  });

  it('may be a pair, so that a subgraph can verify and not sign', () => {
    const keys = [readVerifyingKey(`pair@ed25519-public:${x}`)];
    const headers = signed(`pair@ed25519-private:${d}`);
    verifier({ keys })(headers);
    expect(() => verifier({ keys })({ ...headers, 'x-sophia-tenant': 'other' })).toThrow('does not fit');
    // Signed with the public key as if it were a secret.
    expect(() => verifier({ keys })(signed(`pair@${x}`))).toThrow('does not fit');
  });

  it.each([
    ['a secret that is short', () => readSigningKey('short'), 'at least 32 characters'],
    ['an id that is none', () => readSigningKey(`a b@${secret}`), 'must be an id'],
    ['a comma', () => readSigningKey(`${secret},`), 'no comma'],
    ['half a key', () => readSigningKey('ed25519-private:AAAA'), '32 bytes'],
    ['the public key to sign with', () => readSigningKey(`ed25519-public:${x}`), 'cannot sign'],
    ['the private key to verify with', () => readVerifyingKey(`ed25519-private:${d}`), 'give the public one'],
  ])('are refused: %s', (_, read, why) => {
    expect(read).toThrow(why);
  });
});
