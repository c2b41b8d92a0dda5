/** The whole body of a request, or undefined as soon as it is longer than `maxBytes`. */
export async function readBody(
  { headers, body }: Pick<Request, 'headers' | 'body'>,
  maxBytes: number,
): Promise<Buffer | undefined> {
  if (Number(headers.get('content-length')) > maxBytes) return undefined;
  // A loop over the stream would end the connection when it is left early, before anybody can say why.
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
