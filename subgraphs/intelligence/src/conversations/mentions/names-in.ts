/** A shorter name is too often a part of the language. */
const shortestName = 4;
const mostNames = 10;
const partOfWord = /[\p{L}\p{N}]/u;

/**
 * Returns those of the names that stand in a text as whole words, in their order there, at most 10. A name that is only
 * a part of a longer one does not count.
 */
export function namesIn(text: string, names: readonly string[]): string[] {
  let rest = text.toLowerCase();
  const found: { readonly name: string; readonly place: number }[] = [];
  const longestFirst = [...new Set(names)].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  for (const name of longestFirst.filter(({ length }) => length >= shortestName)) {
    const places = placesOf(rest, name.toLowerCase());
    const [place] = places;
    if (place === undefined) continue;
    found.push({ name, place });
    for (const each of places) rest = rest.slice(0, each) + ' '.repeat(name.length) + rest.slice(each + name.length);
  }
  return found
    .toSorted((a, b) => a.place - b.place)
    .slice(0, mostNames)
    .map(({ name }) => name);
}

function placesOf(text: string, name: string): number[] {
  const places: number[] = [];
  for (let place = text.indexOf(name); place !== -1; place = text.indexOf(name, place + name.length)) {
    const isWhole = !partOfWord.test(text.charAt(place - 1)) && !partOfWord.test(text.charAt(place + name.length));
    if (isWhole) places.push(place);
  }
  return places;
}
