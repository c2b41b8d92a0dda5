import { duration, list, tenantNameProblem, text, url } from '@sophia/settings';
import type { CheckSettings } from '@sophia/subgraph-kit/settings';
import type { z } from 'zod';

const tenant = () =>
  text().refine((name) => tenantNameProblem(name) === undefined, {
    error: ({ input }) => `a tenant's name ${tenantNameProblem(String(input))}`,
  });

/** Where the tables of a source are. */
export interface LandedSchema {
  readonly system: string;
  readonly schema: string;
  /** With what the names of its tables begin. */
  readonly prefix: string;
}

const schemas = () =>
  list().transform((given, context): LandedSchema[] =>
    given.flatMap((each) => {
      const [, system, schema, prefix = ''] = /^([a-z][a-z0-9-]*)=([^.=]+)(?:\.([^.=]+))?$/.exec(each) ?? [];
      if (system !== undefined && schema !== undefined) return [{ system, schema, prefix }];
      context.addIssue({
        code: 'custom',
        message: `expected SOURCE=SCHEMA or SOURCE=SCHEMA.PREFIX separated by commas, got ${JSON.stringify(each)}`,
      });
      return [];
    }),
  );

/** Settings that only this subgraph has: those of tables that Airbyte or others keep current. */
export const settings = {
  CRM_TENANT: tenant()
    .optional()
    .describe('Tenant whose graph landed tables fill by themselves (docs/crm.md); unset: by pnpm ingest alone'),
  SOURCES_DATABASE_URL: url('postgres', 'postgresql')
    .optional()
    .describe('The PostgreSQL server with the tables that Airbyte lands; a user that can read is enough'),
  CRM_SOURCES: schemas()
    .optional()
    .describe(
      'Which source is landed where, as salesforce=SCHEMA,hubspot=SCHEMA.PREFIX: a schema, and with what the names of the tables begin',
    ),
  CRM_MAPPINGS_DIR: text()
    .optional()
    .describe('Folder with mapping files (YAML) of your own, for databases that the dictionary does not know'),
  CRM_SYNC_EVERY: duration().default(300_000).describe('Time between two looks at a landed table'),
  CRM_OVERLAP: duration()
    .default(3_600_000)
    .describe('Rows that were landed this long before the last one that was read are read again'),
  CRM_SWEEP_EVERY: duration()
    .default(86_400_000)
    .describe('Time after which a table is read from its beginning, and rows that vanished are looked for'),
};

export type CrmSettings = { readonly [Name in keyof typeof settings]: z.output<(typeof settings)[Name]> };

const connection = ['SOURCES_DATABASE_URL', 'CRM_SOURCES'] as const;

/** Refuses half a connection. What the mapping files say is checked when the subgraph opens. */
export const checkSettings: CheckSettings<typeof settings> = (all, refuse) => {
  const given = all as CrmSettings;
  for (const name of connection) {
    if (given.CRM_TENANT !== undefined && given[name] === undefined) refuse(name, 'required with CRM_TENANT');
    if (given.CRM_TENANT === undefined && given[name] !== undefined) refuse('CRM_TENANT', `required with ${name}`);
  }
  const systems = (given.CRM_SOURCES ?? []).map(({ system }) => system);
  const twice = systems.find((system, index) => systems.indexOf(system) !== index);
  if (twice !== undefined) refuse('CRM_SOURCES', `names ${twice} twice`);
};
