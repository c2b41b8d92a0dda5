import { lookup as resolve } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** IPv4 addresses that are not on the public internet: of this machine, private networks, links, groups and documentation. */
const refused = new BlockList();
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  refused.addSubnet(net, prefix, 'ipv4');
/** What of the public IPv6 addresses is for protocols, tunnels to IPv4 and documentation. */
for (const [net, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  refused.addSubnet(net, prefix, 'ipv6');

/** All public IPv6 addresses. What is outside is local, reserved, or another form of an IPv4 address. */
const publicIpv6 = new BlockList();
publicIpv6.addSubnet('2000::', 3, 'ipv6');

const isPublic = (address: string): boolean =>
  isIP(address) === 6
    ? publicIpv6.check(address, 'ipv6') && !refused.check(address, 'ipv6')
    : !refused.check(address, 'ipv4');

/** Tells if a URL names a private address itself. Names are looked up only when a connection is made. */
export function namesPrivateAddress({ hostname }: URL): boolean {
  const host = hostname.replace(/^\[|\]$|\.$/g, '');
  return host === 'localhost' || host.endsWith('.localhost') || (isIP(host) !== 0 && !isPublic(host));
}

/**
 * Looks up a name for a connection, and refuses it if any of its addresses is private. It says the same of a name that
 * does not exist, so that nobody learns which names a private network has.
 */
export const lookupPublic: LookupFunction = (hostname, options, callback) => {
  const refuse = () => callback(new Error(`${hostname} has no public address`), '', 0);
  resolve(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return error.code === 'ENOTFOUND' ? refuse() : callback(error, '', 0);
    const [first] = addresses;
    if (first === undefined || !addresses.every(({ address }) => isPublic(address))) return refuse();
    if (options.all) return callback(null, addresses);
    callback(null, first.address, first.family);
  });
};
