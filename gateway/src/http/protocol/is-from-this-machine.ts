import type { IncomingMessage } from 'node:http';
import { localNames } from '@sophia/serving';

/**
 * Headers that proxies add to a request. A proxy that adds none and sends its own address as host cannot be detected.
 */
const addedByProxies = /^(?:x-forwarded-.*|forwarded|via|x-real-ip|cf-connecting-ip|true-client-ip)$/;

/** Proxies that add no headers often keep the host that the client sent. */
const isNameOfThisMachine = localNames([]);

/**
 * Returns true if a request comes from this machine, and not through a proxy on it. Without a server it always does.
 */
export function isFromThisMachine(serverContext: object): boolean {
  const { req } = serverContext as { readonly req?: IncomingMessage };
  if (!req) return true;
  if (!/^(?:::1|(?:::ffff:)?127\.[\d.]+)$/.test(req.socket.remoteAddress ?? '')) return false;
  const { host, ...headers } = req.headers;
  if (Object.keys(headers).some((name) => addedByProxies.test(name))) return false;
  const name = URL.parse(`http://${host}`)?.hostname;
  return host === undefined || (name !== undefined && isNameOfThisMachine(name));
}
