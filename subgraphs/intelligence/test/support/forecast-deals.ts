import { randomUUID } from 'node:crypto';
import type { EventData } from '@sophia/events';
import { deal, type Told } from './facts.ts';

type DealFacts = Partial<EventData<'deal.changed'>>;

const iso = (time: number): string => new Date(time).toISOString();

/** A deal of the example in docs/forecast.md: opened on a day, and closed on a day if it has a status. */
export function exampleDeal(opened: number, facts: DealFacts = {}, closed?: number): EventData<'deal.changed'> {
  const status = facts.status ?? 'OPEN';
  const move = (changedAt: number, fromStage: string | null, stage: string) => ({
    changedAt: iso(changedAt),
    fromStage,
    stage,
    amount: null,
    currency: null,
  });
  return deal(randomUUID(), {
    stage: status === 'OPEN' ? 'Engaging' : status,
    closeDate: null,
    openedAt: iso(opened),
    closedAt: closed === undefined ? null : iso(closed),
    product: 'GTX',
    stageMoves: [move(opened, null, 'Engaging'), ...(closed === undefined ? [] : [move(closed, 'Engaging', status)])],
    ...facts,
  });
}

/**
 * The deals of a month in the example. Four are opened on the 5th: two are won on the 20th, one is lost on the 25th, and
 * one on the 3rd of the next month. One is opened on the 2nd and won on the 8th, and one opened on the 18th and won on the
 * 26th.
 */
export function exampleMonth(year: number, month: number, facts: DealFacts = {}): EventData<'deal.changed'>[] {
  const day = (date: number, later = 0) => Date.UTC(year, month + later, date);
  const won = { status: 'WON', amount: '1000.00', ...facts } as const;
  const lost = { status: 'LOST', amount: null, ...facts } as const;
  return [
    exampleDeal(day(5), won, day(20)),
    exampleDeal(day(5), won, day(20)),
    exampleDeal(day(5), lost, day(25)),
    exampleDeal(day(5), lost, day(3, 1)),
    exampleDeal(day(2), { ...won, amount: '500.00' }, day(8)),
    exampleDeal(day(18), won, day(26)),
  ];
}

/** Tells of deals at a time. */
export const toldAt = (time: string, deals: readonly EventData<'deal.changed'>[]): Told[] =>
  deals.map((data) => ({ type: 'deal.changed', time, data }));
