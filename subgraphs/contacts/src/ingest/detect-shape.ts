import { fieldKey } from './fields.ts';
import { hubspotActivities } from './hubspot-activities.ts';
import { hubspotDeals } from './hubspot-deals.ts';
import { hubspotRecords } from './hubspot-records.ts';
import { namedTables } from './named-tables.ts';
import { salesforceActivities } from './salesforce-activities.ts';
import { salesforceDeals } from './salesforce-deals.ts';
import { salesforceRecords } from './salesforce-records.ts';
import type { Shape } from './shape.ts';

/** The columns of a file: the names in its header, and those inside a column `properties`. */
export interface Columns {
  header: readonly string[];
  properties: readonly string[];
}

const hubspot = [...hubspotRecords, ...hubspotDeals, ...hubspotActivities];
const salesforce = [...salesforceDeals, ...salesforceActivities, ...salesforceRecords];

/**
 * What a CSV file holds, by its columns; where several kinds of file could have them, or none, by its name. HubSpot
 * writes `id`, Salesforce `Id`. Null for a file that is nothing of a CRM.
 */
export function detectShape({ header, properties }: Columns, fileName: string): Shape | null {
  const present = new Set([...header, ...properties].map(fieldKey));
  const named = bestOf(namedTables, present);
  if (named) return named;
  const candidates = header.includes('Id') ? salesforce : header.includes('id') || properties.length > 0 ? hubspot : [];
  const stem = fieldKey(fileName.replace(/^.*\//, '').replace(/\.csv$/i, ''));
  return candidates.find(({ fileNames }) => fileNames.includes(stem)) ?? bestOf(candidates, present);
}

/** Of the kinds whose columns are all there the one that asks for most of them. */
function bestOf(shapes: readonly Shape[], present: ReadonlySet<string>): Shape | null {
  const fits = shapes.flatMap((shape) =>
    shape.columns
      .filter((set) => set.every((name) => present.has(fieldKey(name))))
      .map((set) => ({ shape, size: set.length })),
  );
  return fits.toSorted((a, b) => b.size - a.size)[0]?.shape ?? null;
}
