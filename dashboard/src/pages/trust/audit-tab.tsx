import { getRouteApi } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { formatTime } from '../../common/formats.ts';
import { words } from '../../common/words.ts';
import { graphql } from '../../generated/gql.ts';
import type { AuditKind, AuditOutcome, AuditRecordFilter, AuditRecordsQuery } from '../../generated/graphql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { Button } from '../../parts/button.tsx';
import { Choice } from '../../parts/choice.tsx';
import { Drawer } from '../../parts/drawer.tsx';
import { Pages } from '../../parts/pages.tsx';
import { Pill, type Tone } from '../../parts/pill.tsx';
import { PlainTable } from '../../parts/plain-table.tsx';
import { Tile } from '../../parts/tile.tsx';
import { When } from '../../parts/when.tsx';
import { useClock } from '../../parts/zone.tsx';
import { auditKinds, auditOutcomes, type TrustSearch } from './search.ts';
import styles from './trust-page.module.css';

const auditQuery = graphql(`
  query AuditRecords($first: Int!, $after: String, $filter: AuditRecordFilter) {
    auditRecords(first: $first, after: $after, filter: $filter) {
      totalCount
      nodes {
        id
        sequence
        occurredAt
        kind
        outcome
        phase
        subject
        roles
        operationName
        fields
        ids
        count
        detail
        address
        clientName
        clientVersion
        requestId
        hash
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const subjectsQuery = graphql(`
  query AuditSubjects {
    auditRecordGroups(by: SUBJECT, first: 50) {
      groups {
        key
        count
      }
    }
  }
`);

type AuditRecord = NonNullable<AuditRecordsQuery['auditRecords']>['nodes'][number];

const kindWords: Record<AuditKind, string> = {
  ACCESS: 'Personal data read',
  CHANGE: 'Change',
  SIGN_IN: 'Sign-in',
  RIGHTS: 'Rights changed',
  LOAD: 'Load',
  EXPORT: 'Export',
  TENANT: 'Tenant',
  PERSON: 'Person',
};

const tones: Record<AuditOutcome, Tone> = { OK: 'good', PARTIAL: 'warn', FAILED: 'bad', REFUSED: 'bad' };

const filterOf = ({ kind, outcome, who }: TrustSearch): AuditRecordFilter => ({
  ...(kind && { kind: { eq: kind } }),
  ...(outcome && { outcome: { eq: outcome } }),
  ...(who && { subject: { eq: who } }),
});

const route = getRouteApi('/trust');

/** Who did what, and who read personal data. */
export function AuditTab() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (next: TrustSearch) => void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  const clear = () => change({ kind: undefined, outcome: undefined, who: undefined });
  const isFiltered = Boolean(search.kind || search.outcome || search.who);
  const variables = { first: 30, filter: filterOf(search) };
  // Reading the audit is recorded, too: it is not read anew by itself.
  const answer = useGraph(auditQuery, variables, { isSteady: true });
  const subjects = useGraph(subjectsQuery, {}, { isSteady: true }).data?.auditRecordGroups?.groups ?? [];
  const [opened, setOpened] = useState<AuditRecord>();
  return (
    <>
      <div className={styles.bar}>
        <Choice
          title="Kind"
          all="All kinds"
          value={search.kind}
          options={auditKinds.map((value) => ({ value, label: kindWords[value] }))}
          onChange={(kind) => change({ kind })}
        />
        <Choice
          title="Outcome"
          all="All outcomes"
          value={search.outcome}
          options={auditOutcomes.map((value) => ({ value, label: words(value) }))}
          onChange={(outcome) => change({ outcome })}
        />
        <Choice
          title="Who"
          all="Everybody"
          value={search.who}
          options={subjects.flatMap(({ key, count }) =>
            key ? [{ value: key, label: `${key} (${count.toLocaleString('en')})` }] : [],
          )}
          onChange={(who) => change({ who })}
        />
        {isFiltered && (
          <Button look="quiet" icon={<X aria-hidden="true" />} onClick={clear}>
            Clear
          </Button>
        )}
        <Button look="quiet" onClick={answer.retry}>
          Refresh
        </Button>
      </div>
      <Tile
        title="Audit"
        count={answer.data?.auditRecords?.totalCount}
        answer={answer}
        part={({ auditRecords }) => auditRecords}
        field="auditRecords"
        rows={12}
        nothing={({ nodes }) =>
          nodes.length > 0
            ? undefined
            : isFiltered
              ? { kind: 'filtered', onClear: clear }
              : { kind: 'none', title: 'Nothing was recorded yet' }
        }
      >
        {(page) => (
          <Pages
            key={JSON.stringify(variables)}
            document={auditQuery}
            variables={variables}
            page={page}
            take={({ auditRecords }) => auditRecords}
          >
            {(records) => (
              <PlainTable
                label="Records of the audit"
                columns={[
                  { id: 'what', title: 'What' },
                  { id: 'who', title: 'Who' },
                  { id: 'outcome', title: 'Outcome' },
                  { id: 'detail', title: 'About' },
                  { id: 'when', title: 'When' },
                ]}
                rows={records.map((record) => ({
                  id: record.id,
                  cells: [
                    <button key="what" type="button" className={styles.open} onClick={() => setOpened(record)}>
                      {kindWords[record.kind] ?? words(record.kind)}
                      {record.phase && `, ${words(record.phase).toLowerCase()} of a stream`}
                      {record.operationName && <span className={styles.below}>{record.operationName}</span>}
                    </button>,
                    record.subject,
                    <Pill key="outcome" tone={tones[record.outcome] ?? 'plain'}>
                      {words(record.outcome)}
                    </Pill>,
                    record.detail ?? shortened(record.fields),
                    <When key="when" at={record.occurredAt} />,
                  ],
                }))}
              />
            )}
          </Pages>
        )}
      </Tile>
      {opened && <RecordDrawer record={opened} onClose={() => setOpened(undefined)} />}
    </>
  );
}

const mostFields = 3;

const shortened = (fields: readonly string[]): string =>
  fields.length <= mostFields
    ? fields.join(', ')
    : `${fields.slice(0, mostFields).join(', ')} and ${fields.length - mostFields} more`;

function RecordDrawer({ record, onClose }: { readonly record: AuditRecord; readonly onClose: () => void }) {
  const { zone } = useClock();
  const facts: readonly (readonly [name: string, value: ReactNode])[] = [
    ['When', `${formatTime(record.occurredAt, zone)} (${zone})`],
    ['Who', record.subject],
    ['Roles', record.roles.join(', ') || 'None'],
    ['Outcome', words(record.outcome)],
    ['Operation', record.operationName ?? '–'],
    ['About', record.detail ?? '–'],
    ['Number', record.count?.toLocaleString('en') ?? '–'],
    ['From', record.address ?? 'Unknown'],
    ['Program', [record.clientName, record.clientVersion].filter(Boolean).join(' ') || 'Unknown'],
    ['Request', record.requestId ?? 'Unknown'],
    ['Fields', record.fields.join(', ') || '–'],
    ['Ids', record.ids.join(', ') || '–'],
    ['Place in the chain', record.sequence],
    [
      'Hash',
      <code key="hash" className={styles.hash}>
        {record.hash}
      </code>,
    ],
  ];
  return (
    <Drawer title={kindWords[record.kind] ?? words(record.kind)} onClose={onClose}>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Drawer>
  );
}
