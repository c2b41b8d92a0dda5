import { setTimeout } from 'node:timers/promises';
import { type ForeignDatabase, openForeignDatabase } from '@sophia/database';
import { UnusableInputError } from '@sophia/ingest';
import type { ServiceSources, WorkContext } from '@sophia/subgraph-kit';
import { type LandedSource, landedSources } from '../ingest/columns/landed-sources.ts';
import type { CrmSettings, LandedSchema } from './settings.ts';

/** Where landed tables are, and what to do with them. */
interface Landing {
  /** Undefined: none are read. */
  readonly tenant: string | undefined;
  readonly settings: CrmSettings;
  readonly sources: readonly { readonly source: LandedSource; readonly at: LandedSchema }[];
}

export interface CrmServices {
  readonly landing: Landing;
  /** Undefined: no tables are landed. */
  readonly landed: { readonly database: ForeignDatabase | undefined };
  readonly log: { readonly info: (line: string) => void };
  /** Waits; rejects with the signal's reason. */
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
}

export type CrmContext = WorkContext<CrmServices>;
type Sources = ServiceSources<CrmSettings>;

/** Throws UnusableInputError, which names setting, file and line. */
function knownSources(folder: string | undefined): ReadonlyMap<string, LandedSource> {
  try {
    return landedSources(folder);
  } catch (error) {
    if (!(error instanceof UnusableInputError)) throw error;
    throw new UnusableInputError(`CRM_MAPPINGS_DIR: ${error.message.split('\n').join('\nCRM_MAPPINGS_DIR: ')}`, {
      cause: error,
    });
  }
}

export const services = {
  landing: ({ settings }: Sources): Landing => {
    const { CRM_TENANT: tenant, CRM_SOURCES: given = [], CRM_MAPPINGS_DIR: folder } = settings;
    if (given.length === 0 && folder === undefined) return { tenant, settings, sources: [] };
    const known = knownSources(folder);
    const sources = given.map((at) => {
      const source = known.get(at.system);
      if (source) return { source, at };
      throw new UnusableInputError(
        `CRM_SOURCES: there is no source "${at.system}": there are ${[...known.keys()].join(', ')}`,
      );
    });
    return { tenant, settings, sources };
  },
  landed: ({ settings: { SOURCES_DATABASE_URL: url } }: Sources) => {
    const database = url === undefined ? undefined : openForeignDatabase({ url, name: 'sophia contacts landed' });
    return { database, [Symbol.asyncDispose]: async () => database?.[Symbol.asyncDispose]() };
  },
  log: ({ logger }: Sources) => ({ info: (line: string) => logger.info(line) }),
  pause: () => async (ms: number, signal: AbortSignal) => {
    await setTimeout(ms, undefined, { signal });
  },
};
