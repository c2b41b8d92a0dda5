/** Bytes in which a text of fixed length can be replaced by another one. */
export interface Template {
  with(text: string): Buffer;
}

/** Finds the places of `text` in the bytes. Without any, the template returns the same bytes without copying them. */
export function createTemplate(bytes: Buffer, text?: string): Template {
  const places = text === undefined ? [] : placesOf(bytes, text);
  if (places.length === 0) return { with: () => bytes };
  return {
    with(other) {
      const copy = Buffer.from(bytes);
      const replacement = Buffer.from(other, 'latin1');
      for (const place of places) {
        for (let offset = 0; offset < replacement.length; offset++) {
          copy[place + offset] = replacement[offset] as number;
        }
      }
      return copy;
    },
  };
}

function placesOf(bytes: Buffer, text: string): number[] {
  const places: number[] = [];
  for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + text.length)) places.push(at);
  return places;
}
