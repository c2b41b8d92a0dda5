import { headerName } from '../../common/header-name.ts';
import type { HttpMessage } from './http-exchange.ts';

const headerValue = /^[\t\x20-\x7e\x80-\xff]*$/;

/**
 * Writes a message. Returns its bytes, or its text if all characters of that are single bytes, which is sent fastest.
 * Throws a `TypeError` for a header that could end the head or begin another header.
 */
export function writeRequest({ url, headers, ownHeaders, body }: HttpMessage): string | Buffer {
  const length = Buffer.byteLength(body);
  const head = `${openingOf(url)}${linesOf(headers)}${linesOf(ownHeaders)}content-length: ${length}\r\n\r\n`;
  return length === body.length ? head + body : Buffer.concat([Buffer.from(head, 'latin1'), Buffer.from(body)]);
}

/** Texts by the object that they were written from. */
const written = new WeakMap<object, string>();

function openingOf(url: URL): string {
  const known = written.get(url);
  if (known !== undefined) return known;
  const opening = `POST ${url.pathname}${url.search} HTTP/1.1\r\nhost: ${url.host}\r\nconnection: keep-alive\r\n`;
  written.set(url, opening);
  return opening;
}

function linesOf(headers: Readonly<Record<string, string>>): string {
  const known = written.get(headers);
  if (known !== undefined) return known;
  let lines = '';
  for (const name in headers) {
    const value = headers[name] ?? '';
    if (!headerName.test(name) || !headerValue.test(value)) throw new TypeError(`The header "${name}" is not valid`);
    lines += `${name}: ${value}\r\n`;
  }
  written.set(headers, lines);
  return lines;
}
