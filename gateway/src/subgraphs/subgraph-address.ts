/** Where a subgraph is asked. */
export interface SubgraphAddress {
  /** Without user and password. */
  readonly url: URL;
  /** What these are sent as. */
  readonly headers: Readonly<Record<string, string>>;
}

const known = new Map<string, SubgraphAddress>();

/** Reads a routing URL. A user and password in it are sent as HTTP's basic authentication. */
export function addressOf(routingUrl: string): SubgraphAddress {
  const before = known.get(routingUrl);
  if (before) return before;
  const url = new URL(routingUrl);
  const { username, password } = url;
  const credentials = Buffer.from(`${plain(username)}:${plain(password)}`).toString('base64');
  url.username = '';
  url.password = '';
  const hasCredentials = username !== '' || password !== '';
  const address: SubgraphAddress = { url, headers: hasCredentials ? { authorization: `Basic ${credentials}` } : {} };
  known.set(routingUrl, address);
  return address;
}

/** Text that cannot be decoded is kept as it is. */
function plain(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
