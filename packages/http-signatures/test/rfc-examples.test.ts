import { describe, expect, it } from 'vitest';
import {
  type Component,
  contentDigest,
  ed25519SigningKey,
  ed25519VerifyingKey,
  hmacKey,
  isDigestOf,
  type SigningKey,
  signMessage,
  type VerifyingKey,
  verifyMessage,
} from '../src/index.ts';

/** The request and keys of RFC 9421, appendix B. */
const request: Record<string, string> = {
  '@method': 'POST',
  '@path': '/foo',
  '@authority': 'example.com',
  date: 'Tue, 20 Apr 2021 02:07:55 GMT',
  'content-type': 'application/json',
  'content-length': '18',
};
const created = 1_618_884_473;
const shared = hmacKey(
  'test-shared-secret',
  Buffer.from('uzvJfB4u3N0Jy4T7NZ75MDVcr8zSTInedJtkgcu46YW4XByzNJjxBdtjUkdJPBtbmHhIDi6pcl8jsasjlTMtDQ==', 'base64'),
);
const privateKey = ed25519SigningKey(
  'test-key-ed25519',
  Buffer.from('MC4CAQAwBQYDK2VwBCIEIJ+DYvh6SEqVTm50DFtMDoQikTmiCqirVv9mWG9qfSnF', 'base64').subarray(-32),
);
const publicKey = ed25519VerifyingKey(
  'test-key-ed25519',
  Buffer.from('MCowBQYDK2VwAyEAJrQLj5P/89iXES9+vFgrIy29clF9CC/oPPsw3c5D0bs=', 'base64').subarray(-32),
);

const examples: [string, SigningKey, VerifyingKey, string, string[], string][] = [
  [
    'B.2.5, hmac-sha256',
    shared,
    shared,
    'sig-b25',
    ['date', '@authority', 'content-type'],
    'pxcQw6G3AjtMBQjwo8XzkZf/bws5LelbaMk5rGIGtE8=',
  ],
  [
    'B.2.6, ed25519',
    privateKey,
    publicKey,
    'sig-b26',
    ['date', '@method', '@path', '@authority', 'content-type', 'content-length'],
    'wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==',
  ],
];

describe.each(examples)('the example of RFC 9421, %s', (_, signing, verifying, label, names, signature) => {
  const headers = {
    'signature-input': `${label}=(${names.map((name) => `"${name}"`).join(' ')});created=${created};keyid="${signing.id}"`,
    signature: `${label}=:${signature}:`,
  };
  const keys = new Map([[verifying.id, verifying]]);
  const verify = (seen: Record<string, string>, given: typeof headers = headers) =>
    verifyMessage({ headers: given, component: (name) => seen[name] }, undefined, keys);

  it('gets the signature of the RFC', () => {
    const components = names.map((name): Component => [name, request[name] ?? '']);
    expect(signMessage(label, components, { created }, signing)).toEqual(headers);
  });

  it('is verified', () => {
    expect(verify(request)).toMatchObject({ keyId: signing.id, created, covered: new Set(names) });
  });

  it('is refused when a covered component changes', () => {
    for (const name of names) expect(() => verify({ ...request, [name]: 'other' })).toThrow('does not fit');
    expect(() =>
      verify(request, { ...headers, signature: `${label}=:${Buffer.alloc(64).toString('base64')}:` }),
    ).toThrow('does not fit');
    const later = headers['signature-input'].replace(String(created), String(created + 1));
    expect(() => verify(request, { ...headers, 'signature-input': later })).toThrow('does not fit');
  });
});

it('digests a body as the example of RFC 9530 does', () => {
  const body = '{"hello": "world"}\n';
  expect(contentDigest(body)).toBe('sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:');
  expect(isDigestOf(`sha-512=:AAAA:, ${contentDigest(body)}`, body)).toBe(true);
  for (const header of [contentDigest('{"hello": "worlD"}\n'), 'sha-256=:AAAA:', 'sha-512=:AAAA:', 'sha-256="', '']) {
    expect(isDigestOf(header, body)).toBe(false);
  }
});
