import { subgraph as contacts, ingest as crm } from '@sophia/contacts';
import { subgraph as gong, ingest as gongPages } from '@sophia/gong';
import type { IngestSource } from '@sophia/ingest';
import { subgraph as intelligence } from '@sophia/intelligence';
import { subgraph as interactions } from '@sophia/interactions';
import { subgraph as slack, ingest as slackExport } from '@sophia/slack';
import type { SubgraphModule } from '@sophia/subgraph-kit';
import type { SourceName } from './source-names.ts';

/** The code of all subgraphs, for commands that work on the database themselves. */
export const modules: readonly SubgraphModule[] = [contacts, interactions, gong, slack, intelligence];

/** What each kind of export is loaded with, and the subgraph that owns it. */
export const sources: Record<SourceName, { loader: IngestSource; owner: SubgraphModule }> = {
  slack: { loader: slackExport, owner: slack },
  gong: { loader: gongPages, owner: gong },
  crm: { loader: crm, owner: contacts },
};
