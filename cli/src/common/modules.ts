import { pathToFileURL } from 'node:url';
import type { Database, EntityManager } from '@sophia/database';
import type { IngestSource } from '@sophia/ingest';
import type { SubgraphModule, WorkContext } from '@sophia/subgraph-kit';
import { subgraphModuleFile, subgraphNames } from './programs.ts';
import { type SourceName, sourceNames } from './source-names.ts';

/** Exports of src/index.ts of a subgraph. */
interface SubgraphExports {
  readonly subgraph: SubgraphModule;
  /** Loader of the exports that the subgraph owns. */
  readonly ingest?: IngestSource;
  /** Maintenance of the vectors that the subgraph owns. */
  readonly vectors?: VectorMaintenance;
  /** The analyser of texts, if the subgraph has one. */
  readonly texts?: { open(): Promise<AnalyseTexts> };
  /** Training of the models that the subgraph owns. */
  readonly training?: ModelTraining;
  /** The audit, if the subgraph keeps it. */
  readonly audit?: AuditTrail;
  /** The vocabularies of tenants, if the subgraph has them. */
  readonly vocabulary?: TenantVocabulary;
  /** The records of tenants, if the subgraph keeps them. */
  readonly tenants?: TenantKeeping;
  /** The data dictionary, if the subgraph reads landed tables. */
  readonly dictionary?: DataDictionary;
}

interface DataDictionary {
  /** Returns it as Markdown, with the files of a folder. */
  page(folder: string | undefined): string;
  /** Compares a database with it. */
  check(options: {
    readonly url: string;
    readonly at: readonly { readonly system: string; readonly schema: string; readonly prefix: string }[];
    readonly folder: string | undefined;
  }): Promise<{ readonly lines: readonly string[]; readonly problems: readonly string[] }>;
}

/** Somebody who changes a tenant. */
interface TenantChanger {
  readonly subject: string;
  readonly now: Date;
}

export interface TenantRecord {
  readonly name: string;
  readonly state: string;
  readonly timeZone: string;
  readonly currencyCode?: string | null;
}

/** The tenant after a change, or the reasons why there was none. */
export interface ChangedTenant {
  readonly tenant: TenantRecord | null;
  readonly errors?: readonly { readonly message: string }[];
}

export interface TenantValues {
  readonly name?: string;
  readonly timeZone?: string;
  readonly currencyCode?: string;
}

type ChangeTenant = (database: Database, by: TenantChanger, id: string) => Promise<ChangedTenant>;

export interface TenantKeeping {
  create(database: Database, by: TenantChanger, tenant: TenantValues & { readonly id: string }): Promise<ChangedTenant>;
  readonly suspend: ChangeTenant;
  readonly resume: ChangeTenant;
  /** Begins to remove a suspended tenant. The background work of the subgraphs does it. */
  readonly beginRemoval: ChangeTenant;
  editSettings(database: Database, by: TenantChanger, id: string, values: TenantValues): Promise<ChangedTenant>;
  list(
    database: Database,
  ): Promise<readonly { readonly id: string; readonly record: TenantRecord | null; readonly closed: string | null }[]>;
  /** Returns how many rows of a tenant were removed so far. */
  removedRows(
    context: { readonly database: Database },
    tenant: string,
  ): Promise<readonly { readonly table: string; readonly count: number }[]>;
}

/** A term that texts are searched for. */
interface GivenTerm {
  readonly kind: 'PRODUCT' | 'FEATURE' | 'COMPETITOR' | 'PROPERTY_SOFTWARE';
  readonly name: string;
}

interface TenantVocabulary {
  /** Adds terms, unless the tenant has them. */
  add(database: Database, tenant: string, terms: readonly GivenTerm[]): Promise<void>;
}

interface AuditEntry {
  readonly id: string;
  readonly occurredAt: Date;
  readonly kind: 'LOAD' | 'EXPORT';
  readonly outcome: 'OK' | 'FAILED';
  readonly subject: string;
  readonly count?: number;
  readonly detail: string;
}

export interface AuditedRecord {
  readonly tenant: string;
  readonly sequence: number;
  readonly previousHash: string;
  readonly hash: string;
}

export interface AuditHead {
  readonly sequence: number;
  readonly hash: string;
}

interface AuditTrail {
  /** Adds entries to the end of a tenant's chain of records. */
  append(em: EntityManager, tenant: string, entries: readonly AuditEntry[], now: Date): Promise<void>;
  tenants(database: Database): Promise<readonly string[]>;
  /** Reads a chain in order. */
  read(
    database: Database,
    tenant: string,
    span?: { readonly from?: Date; readonly to?: Date },
  ): AsyncIterable<AuditedRecord>;
  /** Checks a chain. */
  follow(options: { readonly isExcerpt?: boolean; readonly known?: AuditHead }): {
    add(record: AuditedRecord): void;
    report(): {
      readonly records: number;
      readonly head?: AuditHead;
      readonly broken?: { readonly sequence: number; readonly problem: string };
    };
  };
  /** Writes a record as one line. */
  lineOf(record: AuditedRecord): string;
}

/** A text as `pnpm analyze` reads it. */
export interface GivenText {
  readonly text: string;
  readonly language: string | null;
  readonly saidAt?: Date;
}

/** Returns an analysis for each text, in the same order, to be printed. */
export type AnalyseTexts = (texts: readonly GivenText[]) => Promise<readonly object[]>;

/** Differences between a vector store and the passages of a tenant, in one set of vectors. */
export interface VectorDifferences {
  readonly tenant: string;
  readonly space: string;
  readonly right: number;
  readonly missing: readonly string[];
  readonly outdated: readonly string[];
  readonly extra: readonly string[];
  readonly refused: readonly string[];
}

interface VectorMaintenance {
  verify(context: WorkContext, signal?: AbortSignal): AsyncIterable<VectorDifferences>;
  repair(context: WorkContext, differences: VectorDifferences): Promise<void>;
  rebuild(context: WorkContext, signal?: AbortSignal): Promise<number>;
  /** Returns the tenants that are left out, because they are suspended or being removed. */
  closed(context: WorkContext): Promise<readonly string[]>;
  /** Counts the texts that wait for their vectors, of all tenants. */
  waiting(database: Database): Promise<number>;
}

/** How many outcomes a tenant has, and what training made of them. */
export interface TrainingResult {
  readonly deals: {
    readonly won: number;
    readonly lost: number;
    /** Fewest won and fewest lost deals that are needed. */
    readonly fewest: number;
    /** Null with too few outcomes. */
    readonly trained: Trained | null;
  };
  readonly churn: {
    /** Accounts that left. */
    readonly left: number;
    /** Null for the reason that `note` tells. */
    readonly trained: Trained | null;
    readonly note: string;
  };
}

interface Trained {
  readonly model: { readonly name: string; readonly version: string };
  readonly card: TrainedCard;
}

export interface TrainedCard {
  readonly subjectCount: number;
  readonly rowCount: number;
  readonly baseRate: number;
  readonly splitAt: string;
  readonly trainCount: number;
  readonly testCount: number;
  readonly auc: number | null;
  readonly brier: number;
  readonly baseRateBrier: number;
  readonly calibration: readonly { readonly predicted: number; readonly actual: number; readonly count: number }[];
  readonly family?: string;
  /** How each family of models did on the rows after the split. */
  readonly compared?: readonly {
    readonly family: string;
    readonly logLoss: number | null;
    readonly auc: number | null;
    readonly brier: number;
    readonly isUsed: boolean;
  }[];
  readonly ridge: number | null;
  readonly intercept: number;
  readonly trees?: readonly object[];
  readonly features: readonly {
    readonly name: string;
    readonly about: string;
    readonly mean: number;
    readonly deviation: number;
    readonly weight: number;
  }[];
}

interface ModelTraining {
  tenants(context: WorkContext): Promise<readonly string[]>;
  /** Trains the models of a tenant and saves them. */
  train(context: WorkContext, tenant: string): Promise<TrainingResult>;
  /** Calculates what the models give, where it is out of date. Returns how much that was. */
  score(context: WorkContext): Promise<number>;
}

const exported = await Promise.all(subgraphNames.map(importSubgraph));

/** Modules of all subgraphs, for commands that work on the database themselves. */
export const modules: readonly SubgraphModule[] = exported.map(({ subgraph }) => subgraph);

/** True if the subgraph with this name has jobs, and so a table of them. */
export const hasJobs = (name: string): boolean => modules.some((module) => module.name === name && module.jobs);

/** False for a kind of jobs that nothing waits for. */
export const isAwaited = (subgraph: string, kind: string): boolean =>
  modules.find(({ name }) => name === subgraph)?.jobs?.find(({ name }) => name === kind)?.isAwaited ?? true;

/** Maintenance of vectors, with the subgraph that owns them. */
export function vectorMaintenance(): { readonly maintenance: VectorMaintenance; readonly owner: SubgraphModule } {
  for (const { subgraph: owner, vectors: maintenance } of exported) if (maintenance) return { maintenance, owner };
  throw new Error('no subgraph has vectors');
}

/** Opens the analyser of texts that `start` uses. */
export async function openTextAnalysis(): Promise<AnalyseTexts> {
  for (const { texts } of exported) if (texts) return texts.open();
  throw new Error('no subgraph analyses texts');
}

/** Training of models, with the subgraph that owns them. */
export function modelTraining(): { readonly training: ModelTraining; readonly owner: SubgraphModule } {
  for (const { subgraph: owner, training } of exported) if (training) return { training, owner };
  throw new Error('no subgraph has models');
}

/** The audit, with the subgraph that keeps it. */
export function auditTrail(): { readonly audit: AuditTrail; readonly owner: SubgraphModule } {
  for (const { subgraph: owner, audit } of exported) if (audit) return { audit, owner };
  throw new Error('no subgraph keeps an audit');
}

/** Vocabularies of tenants, with the subgraph that owns them. */
export function tenantVocabulary(): { readonly vocabulary: TenantVocabulary; readonly owner: SubgraphModule } {
  for (const { subgraph: owner, vocabulary } of exported) if (vocabulary) return { vocabulary, owner };
  throw new Error('no subgraph has vocabularies');
}

/** The records of tenants, with the subgraph that keeps them. */
export function tenantKeeping(): { readonly tenants: TenantKeeping; readonly owner: SubgraphModule } {
  for (const { subgraph: owner, tenants } of exported) if (tenants) return { tenants, owner };
  throw new Error('no subgraph keeps tenants');
}

/** The data dictionary of landed tables. */
export function dataDictionary(): DataDictionary {
  for (const { dictionary } of exported) if (dictionary) return dictionary;
  throw new Error('no subgraph has a data dictionary');
}

interface OwnedSource {
  readonly loader: IngestSource;
  /** The subgraph that owns the loader. */
  readonly owner: SubgraphModule;
}

/** Loader and owner of each kind of export. */
export const sources = Object.fromEntries(sourceNames.map((name) => [name, sourceNamed(name)])) as Record<
  SourceName,
  OwnedSource
>;

async function importSubgraph(name: string): Promise<SubgraphExports> {
  const found: SubgraphExports = await import(pathToFileURL(subgraphModuleFile(name)).href);
  if (found.subgraph.name !== name)
    throw new Error(`the subgraph in subgraphs/${name} has the name ${found.subgraph.name}`);
  return found;
}

function sourceNamed(name: SourceName): OwnedSource {
  for (const { subgraph: owner, ingest: loader } of exported) if (loader?.source === name) return { loader, owner };
  throw new Error(`no subgraph has a loader for exports of ${name}`);
}

/** Lets a subgraph remove what it keeps of a tenant outside the database, in the transaction that removed its rows. */
export async function forgetOutside(em: EntityManager, subgraph: string): Promise<void> {
  await modules.find(({ name }) => name === subgraph)?.forget?.(em);
}

/** Tables of a subgraph that stay when a sample is removed. */
export const tablesOutsideSample = (subgraph: string): readonly string[] =>
  modules.find(({ name }) => name === subgraph)?.notSample ?? [];

/** Counts what a subgraph's `settle` still has to do. */
export async function unsettledIn(database: Database): Promise<number> {
  const module = modules.find(({ name }) => name === database.schema);
  return (await module?.unsettled?.(database)) ?? 0;
}
