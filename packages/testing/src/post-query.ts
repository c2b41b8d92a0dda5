/** A GraphQL response. */
export interface GraphAnswer {
  // biome-ignore lint/suspicious/noExplicitAny: tests reach into answers of many shapes
  data?: any;
  errors?: { message: string; path?: (string | number)[]; extensions?: Record<string, unknown> }[];
}

export type Fetch = (input: string, init?: RequestInit) => Promise<Response>;

/** Sends an operation as JSON by POST and returns the response. */
export async function postQuery(
  fetch: Fetch,
  query: string,
  variables: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Promise<GraphAnswer> {
  const response = await fetch('http://test/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return response.json() as Promise<GraphAnswer>;
}
