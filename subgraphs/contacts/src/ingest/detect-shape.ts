import { fieldKey } from './fields.ts';
import { hubspotActivities } from './hubspot-activities.ts';
import { hubspotDeals } from './hubspot-deals.ts';
import { hubspotRecords } from './hubspot-records.ts';
import { namedTables } from './named-tables.ts';
import { salesforceActivities } from './salesforce-activities.ts';
import { salesforceDeals } from './salesforce-deals.ts';
import { salesforceRecords } from './salesforce-records.ts';
import type { Shape } from './shape.ts';

const hubspot = [...hubspotRecords, ...hubspotDeals, ...hubspotActivities];
const salesforce = [...salesforceDeals, ...salesforceActivities, ...salesforceRecords];

/**
 * What a CSV file holds, by its columns; where several kinds of file could have them, or none, by its name. HubSpot
 * writes `id`, Salesforce `Id`. Null for a file that is nothing of a CRM.
 *
 * @param columns The names in the header, and those inside a column `properties`.
 */
export function detectShape(columns: readonly string[], fileName: string): Shape | null {
  const present = new Set(columns.map(fieldKey));
  const named = bestOf(namedTables, present);
  if (named) return named;
  const candidates = columns.includes('id') || columns.some((name) => name.startsWith('properties')) ? hubspot : columns.includes('Id') ? salesforce : [];
  const stem = fieldKey(fileName.replace(/^.*\//, '').replace(/\.csv$/i, ''));
  return candidates.find(({ fileNames }) => fileNames.includes(stem)) ?? bestOf(candidates, present);
}

/** Of the kinds whose columns are all there the one that asks for most of them. */
function bestOf(shapes: readonly Shape[], present: ReadonlySet<string>): Shape | null {
  const fits = shapes.flatMap((shape) =>
    shape.columns.filter((set) => set.every((name) => present.has(fieldKey(name)))).map((set) => ({ shape, size: set.length })),
  );
  return fits.toSorted((a, b) => b.size - a.size)[0]?.shape ?? null;
}
