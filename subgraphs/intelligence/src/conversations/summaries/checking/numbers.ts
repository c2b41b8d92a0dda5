/** A number with what makes it larger, or a share of something. */
const number =
  /(\d+(?:[.,]\d+)*)\s?(%|percent\b|per cent\b|prozent\b|por ciento\b|k\b|m\b|mm\b|bn\b|thousand\b|million\b|billion\b)?/giu;

const factors: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mm: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
};

const numberWords = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const numberWord = /\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/giu;

/** Currencies by how people write them. */
const currencies: Readonly<Record<string, RegExp>> = {
  $: /\$|\bdollars?\b|\busd\b/iu,
  '€': /€|\beuros?\b|\beur\b/iu,
  '£': /£|\bpounds?\b|\bgbp\b/iu,
};

/** Returns the numbers of a text as values, shares with a percent sign. */
function valuesOf(text: string): Set<string> {
  const values = new Set<string>();
  for (const [, digits = '', unit = ''] of text.matchAll(number)) {
    const factor = factors[unit.toLowerCase()];
    const value = Number(plainNumber(digits)) * (factor ?? 1);
    values.add(`${Number(value.toPrecision(12))}${unit !== '' && factor === undefined ? '%' : ''}`);
  }
  for (const [word] of text.matchAll(numberWord)) values.add(String(numberWords.indexOf(word.toLowerCase())));
  return values;
}

/** Returns digits without separators of thousands, which three digits follow, and with a point before decimals. */
const plainNumber = (digits: string): string => digits.replaceAll(/[.,](?=\d{3}(?!\d))/gu, '').replace(',', '.');

/** Returns the currencies that a text names. */
const currenciesOf = (text: string): string[] =>
  Object.keys(currencies).filter((currency) => currencies[currency]?.test(text));

/** "one" says more often somebody than a number. */
const vague = String(numberWords.indexOf('one'));

/** True if every number and currency of a claim occurs in its source. */
export function hasNumbersOf(claim: string, source: string): boolean {
  const known = valuesOf(source);
  const named = currenciesOf(source);
  const written = [...valuesOf(claim)].filter((value) => value !== vague || /1/u.test(claim));
  return written.every((value) => known.has(value)) && currenciesOf(claim).every((each) => named.includes(each));
}
