/** URL and headers for requests to a subgraph. */
export interface SubgraphAddress {
  /** The URL without user and password. */
  readonly url: URL;
  /** The user and password as request headers. */
  readonly headers: Readonly<Record<string, string>>;
  /** These, and the headers that all requests over HTTP have. */
  readonly httpHeaders: Readonly<Record<string, string>>;
}

const acceptedTypes = 'application/graphql-response+json, application/json';

const known = new Map<string, SubgraphAddress>();

/** Parses a routing URL. Its user and password are sent as HTTP basic authentication. */
export function addressOf(routingUrl: string): SubgraphAddress {
  const before = known.get(routingUrl);
  if (before) return before;
  const url = new URL(routingUrl);
  const { username, password } = url;
  const credentials = Buffer.from(`${plain(username)}:${plain(password)}`).toString('base64');
  url.username = '';
  url.password = '';
  const hasCredentials = username !== '' || password !== '';
  const headers: Record<string, string> = hasCredentials ? { authorization: `Basic ${credentials}` } : {};
  const httpHeaders = { ...headers, 'content-type': 'application/json', accept: acceptedTypes };
  const address: SubgraphAddress = { url, headers, httpHeaders };
  known.set(routingUrl, address);
  return address;
}

/** Decodes percent-encoded text; returns malformed text unchanged. */
function plain(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
