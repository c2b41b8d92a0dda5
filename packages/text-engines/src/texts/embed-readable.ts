/**
 * Embeds the texts that can be read, each once with the others that are equal to it, and returns null for the others.
 */
export async function embedReadable<R>(
  texts: readonly (string | undefined)[],
  embed: (texts: readonly string[]) => Promise<readonly R[]>,
): Promise<(R | null)[]> {
  const places = new Map<string, number>();
  for (const text of texts) if (text !== undefined && !places.has(text)) places.set(text, places.size);
  const results = places.size > 0 ? await embed([...places.keys()]) : [];
  return texts.map((text) => (text === undefined ? null : (results[places.get(text) ?? -1] ?? null)));
}
