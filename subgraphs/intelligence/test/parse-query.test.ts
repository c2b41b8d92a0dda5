import { expect, it } from 'vitest';
import { nameIn, parseQuery } from '../src/search/words/parse-query.ts';

/** Writes a parsed query shortly: words joined by spaces, `"` around quoted phrases, `<>` around others, `*` and `-`. */
function shown(query: string): string[] {
  const { terms, excluded } = parseQuery(query);
  const show = ({ kind, words, isQuoted }: (typeof terms)[number]) => {
    const joined = words.join(' ');
    if (kind === 'PREFIX') return `${joined}*`;
    if (isQuoted) return `"${joined}"`;
    return kind === 'PHRASE' ? `<${joined}>` : joined;
  };
  return [...terms.map(show), ...excluded.map((term) => `-${show(term)}`)];
}

it.each([
  ['rent roll', ['rent', 'roll']],
  ['Rent RENT rent', ['rent']],
  ['"rent roll" missing', ['"rent roll"', 'missing']],
  ['“rent roll” «late fee»', ['"rent roll"', '"late fee"']],
  ['rent*', ['rent*']],
  ['rent* "rent roll*"', ['rent*', '"rent roll"']],
  ['rent -roll -"late fee"', ['rent', '-roll', '-"late fee"']],
  ['move-in', ['<move in>']],
  ['well - known', ['well', 'known']],
  ["tenant's don't", ['tenants', 'dont']],
  ['https://app.example.com/rent-roll.csv?x=1', ['<app example com rent roll csv x 1>']],
  ['ann@maple.example', ['<ann maple example>']],
  ['INV-2024-0031', ['<inv 2024 0031>']],
  ['limitación Größe', ['limitacion', 'grosse']],
  ['日本語', ['<日 本 語>']],
  ['مَرْحَبًا', ['مرحبا']],
  ['🏢 rent 🎉', ['rent']],
])('reads %s', (query, expected) => {
  expect(shown(query)).toEqual(expected);
});

it.each([
  ['', []],
  ['   \n\t ', []],
  ['& | ! ( ) <-> :* \\', []],
  ['"', []],
  ['""', []],
  ['"rent roll', ['rent', 'roll']],
  ['rent" roll', ['rent', 'roll']],
  ['- -- -"', []],
  ["rent' | !roll:* & \\'x", ['rent', 'roll', 'x']],
  ["'); drop table passages; --", ['drop', 'table', 'passages']],
  ['*', []],
  ['\u0000\ud800', []],
])('accepts %j', (query, expected) => {
  expect(shown(query)).toEqual(expected);
});

it('reads the beginning of a long query', () => {
  expect(parseQuery('word '.repeat(2_000)).terms).toHaveLength(1);
  const { terms } = parseQuery(Array.from({ length: 2_000 }, (_, index) => `w${index}`).join(' '));
  expect(terms.length).toBeLessThanOrEqual(24);
  expect(parseQuery('x'.repeat(10_000)).terms).toEqual([]);
  expect(parseQuery('a.'.repeat(5_000)).terms[0]?.words).toHaveLength(32);
});

it('takes few plain words for a name', () => {
  expect(nameIn(parseQuery('Mapel Ridge'))).toBe('mapel ridge');
  expect(nameIn(parseQuery('"Maple Ridge"'))).toBeNull();
  expect(nameIn(parseQuery('map*'))).toBeNull();
  expect(nameIn(parseQuery('abc'))).toBeNull();
  expect(nameIn(parseQuery('what do people say about it'))).toBeNull();
});
