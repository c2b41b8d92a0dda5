/** Reads a list of texts from the URL; undefined if there are none. */
export function readTexts(value: unknown): readonly string[] | undefined {
  const list = (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string' && each !== '');
  return list.length > 0 ? list : undefined;
}

/** Reads a text from the URL, where `12` is a number; undefined if there is none. */
export const readText = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) || undefined : undefined;
