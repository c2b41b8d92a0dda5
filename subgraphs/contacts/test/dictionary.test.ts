import { tempFolder } from '@sophia/testing';
import { describe, expect, it } from 'vitest';
import { dictionary as pages } from '../src/index.ts';
import { dictionary } from '../src/ingest/columns/dictionary.ts';
import { shapeOf } from '../src/ingest/tables/shapes.ts';

it.each([...dictionary().tables.values()].map((table) => [table.id, table] as const))(
  'the table %s is read, and has the fields that it is known by',
  (_, table) => {
    expect(shapeOf(table)).toMatchObject({ read: expect.any(Function) });
    expect(table.spelt.length + table.knownBy.length).toBeGreaterThan(0);
    for (const name of table.knownBy.flat()) expect(table.fields.has(name), name).toBe(true);
  },
);

describe('the page of the dictionary', () => {
  it('says of each column what it becomes, by which rule, and who owns it', async () => {
    await using folder = await tempFolder({
      'billing.yaml': `
system: billing
title: Billing database
owner: Finance systems
tables:
  customer:
    description: Companies that we bill
    streams: [customers]
    as: crm.company
    key: customer_no
    text:
      name: { labels: [customer_name], rule: required, description: "As on the invoice | or not", owner: Kim }
      website: { from: ["contacts[kind=web].url"], transform: lower-case }
`,
    });
    const page = pages.page(folder.path);
    expect(page).toContain('| `StageName`, `Stage` | `StageName` | text |  | required | Sales operations |  |');
    expect(page).toContain(
      [
        '### billing.customer',
        '',
        'Companies that we bill. Tables: `customers`. Its rows are those of `crm.company`. A row is known by `customer_no`. Owner: Finance systems. Defined in billing.yaml:7.',
        '',
        '| column | field | kind | transform | rule | owner | description |',
        '| --- | --- | --- | --- | --- | --- | --- |',
        '| `name`, `customer_name` | `name` | text |  | required | Kim | As on the invoice \\| or not |',
        '| `website`, `contacts[kind=web].url` | `website` | text | lower-case |  | Finance systems |  |',
      ].join('\n'),
    );
  });

  it('tells all mistakes of own files with file and line', async () => {
    await using folder = await tempFolder({
      'a.yaml':
        'system: a\ntitle: A\ntables:\n  one:\n    streams: [x]\n    as: crm.company\n    text:\n      nme: [n]\n    date:\n      name: []\n',
      'b.yaml': 'system: b\ntitle: B\ntables:\n  one:\n    streams: [x]\n    as: crm.house\n',
      'c.yaml': 'system: c\ntitle: C\ntables:\n  one:\n    text:\n      name: { labels: [n], rule: always }\n',
      'd.yaml': 'system: salesforce\ntitle: D\ntables: {}\n',
      'e.yaml': 'system: e\n  title: : [\n',
    });
    const told = () => pages.page(folder.path);
    expect(told).toThrow(/^a\.yaml:8: crm\.company has no field "nme": it has id, name, /m);
    expect(told).toThrow(/^a\.yaml:10: name is of the kind text, not date$/m);
    expect(told).toThrow(/^b\.yaml:5: as: there is no table "crm\.house": there are crm\.accounts, /m);
    expect(told).toThrow(/^c\.yaml:6: tables\.one\.text\.name\.rule: Invalid option: expected one of "required"/m);
    expect(told).toThrow(/^d\.yaml:1: the system "salesforce" is not free: give it a name of its own$/m);
    expect(told).toThrow(/^e\.yaml:\d: /m);
    expect(() => pages.page('/nowhere/at/all')).toThrow('the folder /nowhere/at/all does not exist');
  });
});
