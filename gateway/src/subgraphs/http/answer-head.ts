import type { IncomingHttpHeaders } from 'node:http';

/** Error of an answer that breaks the rules of HTTP/1.1. Clients see the message, so it quotes nothing of the answer. */
export class MalformedHttp extends Error {}

/** The status line and the headers of an answer. */
export interface AnswerHead {
  readonly status: number;
  /** Lower-case names. A header that is sent several times has a list of values. */
  readonly headers: IncomingHttpHeaders;
  /** True if the connection can carry another request afterwards. */
  readonly keepsConnection: boolean;
}

const statusLine = /^HTTP\/1\.([01]) (\d{3})(?: .*)?$/;
/** Blanks around the value are cut afterwards: to look for them here takes the cube of their number. */
const headerLine = /^([!#$%&'*+.^`|~\w-]+):(.*)$/;

/** Parses the text before the empty line. Throws `MalformedHttp`. */
export function parseHead(text: string): AnswerHead {
  const [first = '', ...lines] = text.split('\r\n');
  const [, minor, status] = statusLine.exec(first) ?? [];
  if (status === undefined) throw new MalformedHttp('The first line of the head is not a status line');
  const headers: Record<string, string | string[]> = Object.create(null);
  for (const line of lines) {
    const [, name, value] = headerLine.exec(line) ?? [];
    if (name === undefined || value === undefined) throw new MalformedHttp('A line of the head is not a header');
    add(headers, name.toLowerCase(), value.trim());
  }
  const connection = String(headers.connection ?? '').toLowerCase();
  return { status: Number(status), headers, keepsConnection: minor === '1' && !/\bclose\b/.test(connection) };
}

function add(headers: Record<string, string | string[]>, name: string, value: string): void {
  const known = headers[name];
  if (known === undefined) headers[name] = name === 'set-cookie' ? [value] : value;
  else headers[name] = [known, value].flat();
}
