import { getRouteApi, Link } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import tabStyles from '../../parts/tabs.module.css';
import { Page } from '../../view/page.tsx';
import { mayAny, useScopes } from '../../view/use-may.ts';
import { AuditTab } from './audit-tab.tsx';
import { KeysTab } from './keys-tab.tsx';
import { ModelsTab } from './models-tab.tsx';
import { ProposalsTab } from './proposals-tab.tsx';
import { RulesTab } from './rules-tab.tsx';
import { type TabName, tabs } from './search.ts';
import { SourcesTab } from './sources-tab.tsx';
import { UsersTab } from './users-tab.tsx';
import { WebhooksTab } from './webhooks-tab.tsx';

const route = getRouteApi('/trust');

const parts: Record<TabName, ComponentType> = {
  sources: SourcesTab,
  people: ProposalsTab,
  rules: RulesTab,
  keys: KeysTab,
  webhooks: WebhooksTab,
  users: UsersTab,
  audit: AuditTab,
  models: ModelsTab,
};

/** Whether the graph can be believed, what it does by itself, and who may do what. */
export function TrustPage() {
  const { tab } = route.useSearch();
  const scopes = useScopes();
  const theirs = tabs.filter(({ needs }) => mayAny(scopes, needs));
  const first = theirs[0];
  // A link may lead to what its reader may not see.
  const shown = theirs.find(({ name }) => name === tab) ?? first;
  const Part = shown && parts[shown.name];
  return (
    <Page title="Trust" text="Whether the data is current, what raises alerts, and who may see what">
      <nav aria-label="Parts" className={tabStyles.tabs}>
        {theirs.map(({ name, title }) => (
          <Link
            key={name}
            to="/trust"
            search={{ tab: name === first?.name ? undefined : name }}
            replace
            className={tabStyles.tab}
            activeOptions={{ includeSearch: true, explicitUndefined: true }}
            activeProps={{ 'aria-current': 'page' }}
          >
            {title}
          </Link>
        ))}
      </nav>
      {Part && <Part />}
    </Page>
  );
}
