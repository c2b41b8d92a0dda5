import type { TestSubgraph } from '@sophia/testing';
import { expect, it } from 'vitest';
import { csv, loadFiles, published, shareContacts } from './support.ts';

let contacts: TestSubgraph;
shareContacts((shared) => {
  contacts = shared;
});

const lastDeal = async () => (await published(contacts, 'deal.changed')).at(-1);

const pipeline = csv({
  opportunity_id: 'D1',
  sales_agent: 'Anna Snelling',
  product: 'GTXPro',
  account: 'Maple',
  deal_stage: 'Won',
  engage_date: '2026-01-02',
  close_date: '2026-02-03',
  close_value: '5.50',
});

it('publishes a deal with its moves, opening, closing and product', async () => {
  await loadFiles(contacts, { 'pipeline.csv': pipeline });
  expect(await lastDeal()).toMatchObject({
    stage: 'Won',
    status: 'WON',
    openedAt: '2026-01-02T00:00:00.000Z',
    closedAt: '2026-02-03T00:00:00.000Z',
    product: 'GTXPro',
    probability: null,
    stageMoves: [
      {
        changedAt: '2026-01-02T00:00:00.000Z',
        fromStage: 'Prospecting',
        stage: 'Engaging',
        amount: null,
        currency: null,
      },
      { changedAt: '2026-02-03T00:00:00.000Z', fromStage: 'Engaging', stage: 'Won', amount: '5.5', currency: null },
    ],
  });
});

it('publishes a deal again when its product gets another spelling', async () => {
  await loadFiles(contacts, { 'pipeline.csv': pipeline });
  await loadFiles(contacts, { 'products.csv': csv({ product: 'GTX Pro', series: 'GTX', sales_price: '4821' }) });
  expect(await lastDeal()).toMatchObject({ product: 'GTX Pro' });
});

it('publishes a deal again when its history is loaded after it', async () => {
  const id = '006A00000000001AAA';
  await loadFiles(contacts, {
    'Opportunity.csv': csv({
      Id: id,
      Name: 'Portal',
      StageName: 'Proposal',
      AccountId: '001A00000000001AAA',
      IsClosed: false,
      IsWon: false,
      Amount: '3000',
      CloseDate: '2026-06-30',
      SystemModstamp: '2026-02-10T00:00:00Z',
    }),
  });
  expect(await lastDeal()).toMatchObject({ stageMoves: [] });
  await loadFiles(contacts, {
    'OpportunityHistory.csv': csv({
      Id: '008A00000000001AAA',
      OpportunityId: id,
      StageName: 'Proposal',
      Amount: '3000',
      CreatedDate: '2026-02-10T00:00:00Z',
    }),
  });
  expect(await lastDeal()).toMatchObject({
    closedAt: null,
    stageMoves: [{ changedAt: '2026-02-10T00:00:00.000Z', fromStage: null, stage: 'Proposal', amount: '3000' }],
  });
});
