/** Returns the object that a text of JSON is; an empty one for anything else. */
export function parseObject(text: string | null | undefined): Record<string, unknown> {
  if (!text?.startsWith('{')) return {};
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    // Whoever reads the column says what is wrong with it.
    return {};
  }
}
