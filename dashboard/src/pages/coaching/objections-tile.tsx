import { counted, words } from '../../common/words.ts';
import { graphql } from '../../generated/gql.ts';
import type { CoachingObjectionsQuery } from '../../generated/graphql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { LineChart } from '../../parts/line-chart.tsx';
import { Tile } from '../../parts/tile.tsx';
import { useClock } from '../../parts/zone.tsx';
import { useRange } from '../../view/use-range.ts';
import styles from './coaching-page.module.css';
import { Quotes } from './quotes.tsx';

const objectionsQuery = graphql(`
  query CoachingObjections($from: Date!, $range: MetricRange!, $interval: MetricInterval!) {
    objections(groupBy: CATEGORY, from: $from) {
      count
      groups(first: 10) {
        key
        count
        accounts
        handled {
          share
          cases
        }
        examples {
          ...CoachingQuote
        }
      }
    }
    metric(name: "OBJECTIONS", range: $range, interval: $interval) {
      value
      series {
        day
        value
      }
    }
  }
`);

type Report = NonNullable<CoachingObjectionsQuery['objections']>;

/** Fewest objections that could be answered for a share of those that were. */
const leastObjections = 5;

export const intervalOf = (days: number) => (days <= 31 ? 'DAY' : days <= 120 ? 'WEEK' : 'MONTH');

/** What customers object to, how often it was answered, and their words. */
export function ObjectionsTile() {
  const { range, title, isLoading } = useRange();
  const days = (Date.parse(range.to) - Date.parse(range.from)) / 86_400_000 + 1;
  const interval = intervalOf(days);
  const answer = useGraph(objectionsQuery, { from: range.from, range, interval }, { isPaused: isLoading });
  return (
    <Tile
      title="Objections"
      count={answer.data?.objections?.count}
      aside={title}
      answer={answer}
      part={(data) => data.objections && data}
      field="objections"
      rows={8}
      nothing={({ objections }) =>
        objections?.count === 0
          ? { kind: 'none', title: 'No customer objected in this time', text: 'A longer time range may have some.' }
          : undefined
      }
    >
      {(data) => (
        <>
          <Course of={data} interval={interval} />
          <ul className={styles.groups}>
            {data.objections?.groups.map((group) => (
              <Group key={group.key ?? ''} group={group} />
            ))}
          </ul>
        </>
      )}
    </Tile>
  );
}

function Course({ of, interval }: { readonly of: CoachingObjectionsQuery; readonly interval: string }) {
  const points = (of.metric?.series ?? []).map(({ day, value }) => ({ at: day, value: value ?? 0 }));
  const { zone } = useClock();
  if (points.length < 2) return null;
  const most = points.reduce((best, point) => (point.value > best.value ? point : best));
  const at = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(most.at),
  );
  return (
    <LineChart
      title="Objections over time"
      takeaway={`${counted(of.metric?.value ?? 0, 'objection')} in all conversations, by ${interval.toLowerCase()}; most, ${most.value}, ${interval === 'DAY' ? 'on' : 'from'} ${at} (${zone}).`}
      points={points}
      unit="Objections"
    />
  );
}

function Group({ group: { key, count, accounts, handled, examples } }: { readonly group: Report['groups'][number] }) {
  return (
    <li>
      <details>
        <summary>
          <strong>{key ? words(key) : 'Not known'}</strong>
          <span>
            {counted(count, 'objection')} of {counted(accounts, 'account')}
          </span>
          <span className={styles.end}>
            {handled == null
              ? 'None could be answered'
              : handled.cases < leastObjections
                ? `${counted(handled.cases, 'case')}, too few for a share`
                : `${Math.round(handled.share * 100)}% of ${handled.cases} answered`}
          </span>
        </summary>
        <Quotes quotes={examples} />
      </details>
    </li>
  );
}
