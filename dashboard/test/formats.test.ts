import { describe, expect, it } from 'vitest';
import { formatDue, formatMoney, formatSigned, formatSince } from '../src/common/formats.ts';
import { rangeOf } from '../src/view/range.ts';

const chicago = 'America/Chicago';

describe('days', () => {
  it.each([
    ['in the evening of Chicago, when UTC has the next day', '2026-11-20T01:30:00Z', chicago, '2026-11-19', 'Today'],
    ['in the evening, the day after', '2026-11-20T01:30:00Z', chicago, '2026-11-20', 'Tomorrow'],
    ['in the evening, the day before', '2026-11-20T01:30:00Z', chicago, '2026-11-18', 'Yesterday'],
    [
      'in the morning of Auckland, when UTC has the day before',
      '2026-11-19T20:00:00Z',
      'Pacific/Auckland',
      '2026-11-20',
      'Today',
    ],
    ['over the end of summer time', '2026-11-01T04:30:00Z', chicago, '2026-11-01', 'Tomorrow'],
    ['over the start of summer time', '2026-03-09T04:30:00Z', chicago, '2026-03-09', 'Tomorrow'],
    ['in the hour that comes twice', '2026-11-01T07:30:00Z', chicago, '2026-11-08', 'In 7 d'],
  ])('are counted in the zone of the tenant: %s', (_, now, zone, day, text) => {
    expect(formatDue(day, zone, new Date(now)).text).toBe(text);
  });

  it('are overdue only when they have ended there', () => {
    const evening = new Date('2026-11-20T01:30:00Z');
    expect(formatDue('2026-11-19', chicago, evening).isOverdue).toBe(false);
    expect(formatDue('2026-11-16', chicago, evening)).toEqual({ text: '3 d overdue', isOverdue: true });
  });

  it('make a range that ends today', () => {
    expect(rangeOf('7d', new Date('2026-11-20T01:30:00Z'), chicago)).toEqual({ from: '2026-11-13', to: '2026-11-19' });
    expect(rangeOf('7d', new Date('2026-11-05T05:30:00Z'), chicago)).toEqual({ from: '2026-10-29', to: '2026-11-04' });
    expect(rangeOf('1y', new Date('2026-11-20T01:30:00Z'), chicago)).toEqual({ from: '2025-11-20', to: '2026-11-19' });
  });
});

describe('how long ago', () => {
  it.each([
    ['2026-11-20T01:29:30Z', 'just now'],
    ['2026-11-20T01:10:00Z', '20 min ago'],
    ['2026-11-19T20:30:00Z', '5 h ago'],
    ['2026-11-17T01:30:00Z', '3 d ago'],
    ['2026-11-03T01:30:00Z', 'since 2 Nov'],
    ['2025-11-03T01:30:00Z', 'since 2 Nov 2025'],
  ])('is said in words: %s', (time, text) => {
    expect(formatSince(time, chicago, new Date('2026-11-20T01:30:00Z'))).toBe(text);
  });
});

describe('money', () => {
  it('has the sign of its currency', () => {
    expect(formatMoney({ amount: '1234567.5', currencyCode: 'USD' })).toBe('$1.2M');
    expect(formatMoney({ amount: '1234', currencyCode: 'EUR' }, 'standard')).toBe('€1,234');
  });

  it.each(['US Dollars', '$', 'U$D', 'euro'])('of the unknown currency %s keeps its name', (currencyCode) => {
    expect(formatMoney({ amount: '1500', currencyCode })).toBe(`1.5K ${currencyCode}`);
  });

  it('without a currency is a number', () => {
    expect(formatMoney({ amount: '1500', currencyCode: null })).toBe('1.5K');
  });
});

it('gives no sign to what is written as zero', () => {
  expect([0.354, -0.354, -0.001, 0].map((value) => formatSigned(value, 2))).toEqual(['+0.35', '−0.35', '0.00', '0.00']);
});
