import { describe, expect, it } from 'vitest';
import { guessMapping, type LinkOptions, link, type Row } from '../src/index.ts';

const given =
  'Robert Elena Charles Katherine William Margaret Dmitri José Andrew Susan Peter Grace Walter Ingrid Omar Priya'.split(
    ' ',
  );
const family =
  'Okafor Reed Whitfield Lindqvist Castellano Novak Haverford Tanaka Brightwater Müller Osei Marchetti Delacroix'.split(
    ' ',
  );
const companies =
  'Harbor Living,Cedar Grove,Maple Street,Summit Peak,Lakeside Homes,Orchard Park,Bluestone Partners'.split(',');
const at = (list: readonly string[], index: number) => list[index % list.length] ?? '';

/** People with different names, companies and numbers. */
const people = Array.from({ length: 208 }, (_, index) => ({
  id: String(index),
  'First name': at(given, index),
  'Last name': at(family, index * 5 + Math.floor(index / 16)),
  Company: at(companies, index * 3),
  Phone: `+1 202 55${String(index * 37 + 10_000)}`,
  Born: `19${String(50 + (index % 40))}-0${1 + (index % 9)}-1${index % 10}`,
}));
const person = (index: number) => people[index] as (typeof people)[number];

const found = (rows: readonly Row[], options: LinkOptions = {}, without = ['id']) => {
  const linkage = link(rows, guessMapping(rows, without), options);
  return linkage.links.map(({ left, right, decision }) => `${rows[left]?.id} ${rows[right]?.id} ${decision}`).sort();
};

describe('a list', () => {
  it.each([
    ['a nickname', { ...person(4), id: 'x', 'First name': 'Bill', Phone: '' }, 4],
    [
      'exchanged names',
      { ...person(17), id: 'x', 'First name': person(17)['Last name'], 'Last name': person(17)['First name'] },
      17,
    ],
    ['another script', { ...person(6), id: 'x', 'First name': 'Дмитрий' }, 6],
    ['no accents', { ...person(7), id: 'x', 'First name': 'Jose', Company: '' }, 7],
    ['typing errors', { ...person(3), id: 'x', 'First name': 'Kahterine', Born: '1953-04-31' }, 3],
    [
      'another form of company, number and date',
      { ...person(20), id: 'x', Company: 'LAKESIDE HOMES, LLC', Phone: '(202) 551-0740', Born: '1970/3/10' },
      20,
    ],
  ])('finds a person again in spite of %s', (_, copy, index) => {
    const rows = [...people, copy, { ...person(100), id: 'y' }, { ...person(150), id: 'z' }];
    expect(found(rows)).toEqual(['100 y same', '150 z same', `${index} x same`].sort());
  });

  it('without anybody twice gives nobody, and so do an empty one and one of blanks', () => {
    expect(found(people)).toEqual([]);
    expect(found([])).toEqual([]);
    expect(
      found([
        { id: '1', Name: ' ' },
        { id: '2', Name: '' },
      ]),
    ).toEqual([]);
  });

  it('gives the same in any order', () => {
    const rows = [...people, { ...person(4), id: 'x', 'First name': 'Bill' }, { ...person(100), id: 'y' }];
    const sorted = (pairs: string[]) => pairs.map((pair) => pair.split(' ').sort().join(' ')).sort();
    expect(sorted(found(rows.toReversed()))).toEqual(sorted(found(rows)));
  });
});

it('two lists with full names are compared with each other only, each field by its heading', () => {
  const left = people.map(({ id, 'First name': first, 'Last name': last, Company, Phone }) => ({
    id: `a${id}`,
    Name: `${last}, ${first}`,
    Employer: Company,
    Mobile: Phone,
  }));
  const right = people.slice(50, 70).map(({ id, 'First name': first, 'Last name': last, Company, Phone }) => ({
    id: `b${id}`,
    Name: `Dr. ${first} M. ${last}`,
    Employer: `${Company} Inc.`,
    Mobile: Phone,
  }));
  const pairs = found([...left, ...right, ...right.slice(0, 1)], {
    sides: [...left.map(() => 0), ...right.map(() => 1), 1],
  });
  expect(new Set(pairs)).toEqual(new Set(right.map(({ id }) => `a${id.slice(1)} ${id} same`)));
});

it('says why: a rare name weighs more than a common one, and a difference weighs against', () => {
  const rows = [
    ...people,
    ...Array.from({ length: 30 }, (_, index) => ({
      ...person(index),
      id: `s${index}`,
      'Last name': 'Smith',
      Phone: '',
    })),
    { ...person(4), id: 'x', Phone: '+1 202 559 9999' },
  ];
  const { explain } = link(rows, guessMapping(rows, ['id']));
  const weights = (left: number, right: number) =>
    Object.fromEntries(explain(left, right).reasons.map(({ field, level, weight }) => [`${field} ${level}`, weight]));
  const [rare, common] = [weights(4, 238), weights(208, 209)];
  expect(rare['Last name same']).toBeGreaterThan(common['Last name same'] ?? 99);
  expect(rare['Phone different']).toBeLessThan(0);
  expect(common).not.toHaveProperty('Phone different');
});

it.each([1_000, 2_000, 4_000])('compares a row of %i with few others, however common the values are', (count) => {
  const rows = Array.from({ length: count }, (_, index) => ({
    id: String(index),
    Name: `${at(given, index)} ${at(family, index * 7)}`,
    State: 'TX',
    Code: String(index * 7919),
  }));
  expect(link(rows, guessMapping(rows, ['id'])).pairs.left.length / count).toBeLessThan(20);
});
