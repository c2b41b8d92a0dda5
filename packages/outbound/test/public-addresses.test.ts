import { expect, it, onTestFinished } from 'vitest';
import { openAgent, post, reasonOf, targetProblem } from '../src/index.ts';
import { lookupPublic } from '../src/public-addresses.ts';

it.each([
  ['this machine', 'localhost', 'localhost.', 'a.localhost', '127.0.0.1', '127.1', '[::1]', '0.0.0.0', '0', '[::]'],
  ['other forms of an address', '2130706433', '0x7f000001', '0177.0.0.1', '0x7f.1', '①②⑦.0.0.1', '127.0.0.1.'],
  [
    'private networks',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '100.64.0.1',
    '[fd00::1]',
    '[fec0::1]',
  ],
  ['addresses of links', '169.254.169.254', '[fe80::1]', '[fd00:ec2::254]'],
  ['IPv4 inside IPv6', '[::ffff:10.0.0.1]', '[::ffff:a9fe:a9fe]', '[::10.0.0.1]', '[64:ff9b::a00:1]', '[2002:a00:1::]'],
  ['IPv4 translated to IPv6', '[::ffff:0:a00:1]', '[2001:0:a00:1::]'],
  ['what is reserved', '[5f00::1]', '[4000::1]', '[3fff::1]', '[100::1]', '192.88.99.1'],
  ['groups and everybody', '224.0.0.1', '255.255.255.255', '[ff02::1]'],
])('refuses %s', (_, ...hosts) => {
  for (const host of hosts) {
    const url = `https://${host}/hook`;
    expect(targetProblem(url, { allowsPrivate: false }), host).toBe(`${url} is in a private network.`);
    expect(targetProblem(url, { allowsPrivate: true }), host).toBeNull();
  }
});

it('accepts addresses of the internet', () => {
  for (const host of ['example.com', '8.8.8.8', '172.32.0.1', '[2606:4700::1111]'])
    expect(targetProblem(`https://${host}/hook`, { allowsPrivate: false }), host).toBeNull();
});

it('accepts no address of the internet without encryption', () => {
  const url = 'http://example.com/hook';
  expect(targetProblem(url, { allowsPrivate: false })).toBe('The URL has to begin with https://.');
  expect(targetProblem(url, { allowsPrivate: true })).toBeNull();
});

it.each(['', 'example.com', 'ftp://example.com', 'https://user:password@example.com', 'https://'])(
  'refuses what is no target: %j',
  (url) => {
    expect(targetProblem(url, { allowsPrivate: true })).not.toBeNull();
  },
);

it.each([true, false])('does not look up a name for a private address (all: %s)', async (all) => {
  const { promise, resolve } = Promise.withResolvers<Error | null>();
  lookupPublic('localhost', { all }, (error) => resolve(error));
  expect((await promise)?.message).toBe('localhost has no public address');
});

it('tells the same of a name that does not exist, so that nobody learns which names there are inside', async () => {
  const { promise, resolve } = Promise.withResolvers<Error | null>();
  lookupPublic('nobody.invalid', { all: true }, (error) => resolve(error));
  expect((await promise)?.message).toBe('nobody.invalid has no public address');
});

it('connects to no name that stands for a private address', async () => {
  const dispatcher = openAgent({ timeoutMs: 5_000, allowsPrivate: false });
  onTestFinished(() => dispatcher.destroy());
  const { signal } = new AbortController();
  const posted = post('https://localhost:1/', { dispatcher, headers: {}, body: '', timeoutMs: 5_000, signal });
  expect(reasonOf(await posted.catch((error: unknown) => error))).toBe('localhost has no public address');
});
