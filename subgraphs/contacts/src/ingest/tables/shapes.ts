import type { Table } from '../columns/dictionary.ts';
import { anyTables } from './any-tables.ts';
import { hubspotActivities } from './hubspot-activities.ts';
import { hubspotDeals } from './hubspot-deals.ts';
import { hubspotRecords } from './hubspot-records.ts';
import { namedTables } from './named-tables.ts';
import { salesforceActivities } from './salesforce-activities.ts';
import { salesforceDeals } from './salesforce-deals.ts';
import { salesforceRecords } from './salesforce-records.ts';
import type { Shape } from './shape.ts';

const shapes: Record<string, Record<string, Shape>> = {
  salesforce: { ...salesforceRecords, ...salesforceDeals, ...salesforceActivities },
  hubspot: { ...hubspotRecords, ...hubspotDeals, ...hubspotActivities },
  crm: { ...namedTables, ...anyTables },
};

/** Returns the reader of a table in the dictionary. */
export function shapeOf({ id, as }: Pick<Table, 'id' | 'as'>): Shape {
  const [system = '', name = ''] = as.split('.');
  const shape = shapes[system]?.[name];
  if (!shape) throw new Error(`nothing reads the table ${id} of the dictionary`);
  return shape;
}
