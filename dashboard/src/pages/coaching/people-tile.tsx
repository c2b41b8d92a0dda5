import { getRouteApi, Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { counted, words } from '../../common/words.ts';
import { readFragment } from '../../generated/fragment-masking.ts';
import { graphql } from '../../generated/gql.ts';
import type { CoachingMetricFragment, CoachingPeopleQuery } from '../../generated/graphql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { Button } from '../../parts/button.tsx';
import { Menu, MenuOptions } from '../../parts/menu.tsx';
import { columnsOfNumbers, PlainTable, WithNote } from '../../parts/plain-table.tsx';
import { Tile } from '../../parts/tile.tsx';
import { Person } from '../../view/person.tsx';
import { useRange } from '../../view/use-range.ts';
import styles from './coaching-page.module.css';
import { type KindName, kindNames } from './search.ts';

const kindsQuery = graphql(`
  query CallKinds($range: MetricRange!) {
    metric(name: "CALLS", range: $range, groupBy: CALL_KIND) {
      records
      groups {
        key
        records
      }
    }
  }
`);

const metricFragment = graphql(`
  fragment CoachingMetric on MetricAnswer {
    value
    records
    definition {
      formula
    }
    groups(first: 200) {
      key
      value
      records
      employee {
        id
        fullName
      }
    }
  }
`);

const peopleQuery = graphql(`
  query CoachingPeople($range: MetricRange!, $filter: [MetricCondition!]) {
    calls: metric(name: "CALLS", range: $range, groupBy: EMPLOYEE, filter: $filter) {
      ...CoachingMetric
    }
    talk: metric(name: "TALK_RATIO", range: $range, groupBy: EMPLOYEE, filter: $filter) {
      ...CoachingMetric
    }
    questions: metric(name: "QUESTIONS_PER_CALL", range: $range, groupBy: EMPLOYEE, filter: $filter) {
      ...CoachingMetric
    }
    monologue: metric(name: "LONGEST_MONOLOGUE", range: $range, groupBy: EMPLOYEE, filter: $filter) {
      ...CoachingMetric
    }
    objections: metric(name: "CALL_OBJECTIONS", range: $range, groupBy: EMPLOYEE, filter: $filter) {
      ...CoachingMetric
    }
    answered: metric(name: "OBJECTION_HANDLING", range: $range, groupBy: EMPLOYEE, filter: $filter) {
      ...CoachingMetric
    }
    nextSteps: metric(name: "NEXT_STEP_RATE", range: $range, groupBy: EMPLOYEE, filter: $filter) {
      ...CoachingMetric
    }
  }
`);

const names = ['calls', 'talk', 'questions', 'monologue', 'objections', 'answered', 'nextSteps'] as const;
type Name = (typeof names)[number];
type Metrics = Readonly<Record<Name, CoachingMetricFragment>>;

/** Fewest calls of a kind for figures that stand beside those of others; the same for objections. */
const leastCalls = 5;

const route = getRouteApi('/coaching');

/** People beside each other, within one kind of call, because a demo and a renewal are led in other ways. */
export function PeopleTile({ kind: wanted }: { readonly kind: KindName | undefined }) {
  const { range, title, isLoading } = useRange();
  const navigate = route.useNavigate();
  const kinds = useGraph(kindsQuery, { range }, { isPaused: isLoading });
  const groups = kinds.data?.metric?.groups ?? [];
  const [largest] = groups.filter(({ key }) => key !== 'OTHER').toSorted((a, b) => b.records - a.records);
  const kind = wanted ?? kindNames.find((name) => name === largest?.key) ?? 'OTHER';
  const people = useGraph(
    peopleQuery,
    { range, filter: [{ dimension: 'CALL_KIND', values: [kind] }] },
    { isPaused: isLoading || kinds.data === undefined },
  );
  const answer = kinds.error ? { ...people, error: kinds.error, isLoading: false, retry: kinds.retry } : people;
  const countOf = (name: KindName) => groups.find(({ key }) => key === name)?.records ?? 0;
  return (
    <Tile
      title="How people lead calls"
      answer={answer}
      part={metricsOf}
      rows={8}
      rowHeight="3.25rem"
      aside={
        <>
          {title}
          <Menu trigger={<Button look="quiet">Kind of call: {words(kind)}</Button>}>
            <MenuOptions
              label="Kind of call, by its title"
              options={kindNames.map((value) => ({ value, label: `${words(value)} (${countOf(value)})` }))}
              value={kind}
              onChange={(value) => void navigate({ search: (before) => ({ ...before, kind: value }), replace: true })}
            />
          </Menu>
        </>
      }
      nothing={({ calls }) =>
        calls.records > 0
          ? undefined
          : groups.length > 0
            ? {
                kind: 'filtered',
                onClear: () => void navigate({ search: (before) => ({ ...before, kind: undefined }), replace: true }),
              }
            : { kind: 'none', title: 'No recorded calls in this time', text: 'They come from Gong.' }
      }
    >
      {(metrics) => <People metrics={metrics} kind={kind} />}
    </Tile>
  );
}

function metricsOf(data: CoachingPeopleQuery): Metrics | undefined {
  const metrics = names.map((name) => [name, readFragment(metricFragment, data[name])] as const);
  return metrics.every(([, metric]) => metric != null) ? (Object.fromEntries(metrics) as Metrics) : undefined;
}

const share = (value: number | null | undefined) => (value == null ? '–' : `${Math.round(value * 100)}%`);
const oneDigit = (value: number | null | undefined) => (value == null ? '–' : value.toFixed(1));

interface Value {
  readonly value?: number | null;
  readonly records: number;
}

/** The cells of somebody, each with what it rests on. */
function cellsOf(of: (name: Name) => Value | undefined) {
  const cell = (name: Name, format: (value: number | null | undefined) => string, noun: string) => {
    const found = of(name);
    return (
      <WithNote key={name} note={found ? counted(found.records, noun) : `no ${noun}s`}>
        {format(found?.value)}
      </WithNote>
    );
  };
  const answered = of('answered');
  return [
    String(of('calls')?.records ?? 0),
    cell('talk', share, 'call'),
    cell('questions', oneDigit, 'call'),
    cell('monologue', (value) => (value == null ? '–' : `${value.toFixed(1)} min`), 'call'),
    cell('nextSteps', share, 'call'),
    String(of('objections')?.value ?? 0),
    answered && answered.records >= leastCalls ? (
      cell('answered', share, 'objection')
    ) : (
      <WithNote key="answered" note={counted(answered?.records ?? 0, 'objection')}>
        Too few
      </WithNote>
    ),
  ];
}

function People({ metrics, kind }: { readonly metrics: Metrics; readonly kind: KindName }) {
  const people = metrics.calls.groups.flatMap(({ key, records, employee }) =>
    key ? [{ key, records, name: employee?.fullName ?? 'Somebody unknown' }] : [],
  );
  const enough = people.filter(({ records }) => records >= leastCalls).toSorted((a, b) => a.name.localeCompare(b.name));
  const few = people.filter(({ records }) => records < leastCalls).toSorted((a, b) => b.records - a.records);
  const { talk } = metrics;
  return (
    <>
      <p className={styles.takeaway}>
        In {counted(metrics.calls.records, 'call')} of the kind “{words(kind)}”, our people spoke {share(talk.value)} of
        the time and {share(metrics.nextSteps.value)} ended with something to do. Nobody is ranked; people with fewer
        than {leastCalls} such calls are only counted.
      </p>
      <PlainTable
        label="People"
        columns={columnsOfNumbers(
          'Person',
          'Calls',
          'Talk ratio',
          'Questions per call',
          'Longest monologue',
          'Next steps agreed',
          'Objections',
          'Answered',
        )}
        rows={[
          ...enough.map(({ key, name }) => ({
            id: key,
            cells: [
              <Link
                key="name"
                to="/calls"
                search={{ employee: [key] }}
                className={styles.person}
                title={`Calls of ${name}`}
              >
                <Person name={name} none="Nobody" />
              </Link>,
              ...cellsOf((metric) => metrics[metric].groups.find((group) => group.key === key)),
            ],
          })),
          { id: 'all', cells: ['All together', ...cellsOf((metric) => metrics[metric])], isStrong: true },
        ]}
      />
      {few.length > 0 && (
        <p className={styles.few}>
          Too few calls to compare:{' '}
          {few.map(({ key, name, records }, at) => (
            <Fragment key={key}>
              {at > 0 && ', '}
              <Link to="/calls" search={{ employee: [key] }}>
                {name}
              </Link>{' '}
              ({counted(records, 'call')})
            </Fragment>
          ))}
          .
        </p>
      )}
      <details className={styles.formulas}>
        <summary>What is counted</summary>
        <ul>
          {[...new Set(names.map((name) => metrics[name].definition.formula))].map((formula) => (
            <li key={formula}>{formula}</li>
          ))}
          <li>A call belongs to its host. Its kind is told by the words of its title.</li>
        </ul>
      </details>
    </>
  );
}
