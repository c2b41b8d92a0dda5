/** A shorter name is too often a part of the language. */
const shortestName = 4;
const partOfWord = /[\p{L}\p{N}]/u;

/** A name, and where it stands first in a text (UTF-16 offset). */
export interface PlacedName {
  readonly name: string;
  readonly place: number;
}

/** Finds those of the names that stand in a text as whole words. A name that is only a part of a longer one does not count. */
export function placedNamesIn(text: string, names: readonly string[]): PlacedName[] {
  let rest = text.toLowerCase();
  const found: PlacedName[] = [];
  const longestFirst = [...new Set(names)].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  for (const name of longestFirst.filter(({ length }) => length >= shortestName)) {
    const places = placesOf(rest, name.toLowerCase());
    const [place] = places;
    if (place === undefined) continue;
    found.push({ name, place });
    for (const each of places) rest = rest.slice(0, each) + ' '.repeat(name.length) + rest.slice(each + name.length);
  }
  return found;
}

const mostNames = 10;

/** Returns the names in the order of their first places, each once, at most 10. */
export const inOrder = (found: readonly PlacedName[]): string[] =>
  [...new Set(found.toSorted((a, b) => a.place - b.place).map(({ name }) => name))].slice(0, mostNames);

/** True if the name stands in the text as whole words. */
export const isNamedIn = (text: string, name: string): boolean => placedNamesIn(text, [name]).length > 0;

/** Lengths of the starts of names, as the column `name_start` of accounts has them: the longest that a name has. */
const startLengths = [2, 4, 8, 16];

/**
 * Returns the starts of all names that may stand in a text as whole words: what follows each place where a word may begin, in
 * each length. The text is in lower case as the database writes it, which differs from ours in letters such as "İ".
 */
export function nameStartsIn(lowerText: string): Set<string> {
  const characters = [...lowerText];
  const starts = new Set<string>();
  for (const place of characters.keys()) {
    const before = characters[place - 1] ?? '';
    if (before.length === 1 && partOfWord.test(before)) continue;
    for (const length of startLengths)
      if (place + length <= characters.length) starts.add(characters.slice(place, place + length).join(''));
  }
  return starts;
}

function placesOf(text: string, name: string): number[] {
  const places: number[] = [];
  for (let place = text.indexOf(name); place !== -1; place = text.indexOf(name, place + name.length)) {
    const isWhole = !partOfWord.test(text.charAt(place - 1)) && !partOfWord.test(text.charAt(place + name.length));
    if (isWhole) places.push(place);
  }
  return places;
}
