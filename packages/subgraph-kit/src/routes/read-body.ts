/** Reads the whole body of a request. Returns undefined as soon as it exceeds `maxBytes`. */
export async function readBody(
  { headers, body }: Pick<Request, 'headers' | 'body'>,
  maxBytes: number,
): Promise<Buffer | undefined> {
  if (Number(headers.get('content-length')) > maxBytes) return undefined;
  // Uses a reader, because leaving a `for await` loop early would close the connection before the response.
  const reader = body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    size += next.value.byteLength;
    if (size > maxBytes) return undefined;
    chunks.push(next.value);
  }
  return Buffer.concat(chunks);
}
