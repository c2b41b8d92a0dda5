const unitCountPattern = /(?<![\d,])(\d{1,3}(?:,\d{3}){1,3}|\d{2,7})[ -](?:units?|doors|apartments)\b/iu;

/** Returns the number of units that a text mentions; null if there is none. */
export function unitCountIn(text: string): number | null {
  const found = unitCountPattern.exec(text)?.[1];
  return found === undefined ? null : Number(found.replaceAll(',', ''));
}
