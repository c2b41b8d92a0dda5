/** Sends an operation. Returns the text of the answer, and how long it took in milliseconds. */
export async function ask(url: string, query: string, variables: object = {}) {
  const begun = performance.now();
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return { text: await response.text(), ms: performance.now() - begun };
}
