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
    counted: metric(name: "CALL_OBJECTIONS", range: $range, interval: $interval, groupBy: OBJECTION_CATEGORY) {
      value
      series {
        day
        value
      }
      groups {
        key
        value
      }
    }
    answered: metric(name: "OBJECTION_HANDLING", range: $range, groupBy: OBJECTION_CATEGORY) {
      definition {
        formula
      }
      groups {
        key
        value
        records
      }
    }
    objections(groupBy: CATEGORY, from: $from) {
      groups(first: 20) {
        key
        examples {
          ...CoachingQuote
        }
      }
    }
  }
`);

/** Fewest objections that could be answered for a share of those that were. */
const leastObjections = 5;

const intervalOf = (days: number) => (days <= 31 ? 'DAY' : days <= 120 ? 'WEEK' : 'MONTH');

/** What customers object to, how often it was answered, and their words. */
export function ObjectionsTile() {
  const { range, title, isLoading } = useRange();
  const days = (Date.parse(range.to) - Date.parse(range.from)) / 86_400_000 + 1;
  const interval = intervalOf(days);
  const answer = useGraph(objectionsQuery, { from: range.from, range, interval }, { isPaused: isLoading });
  return (
    <Tile
      title="Objections in calls"
      count={answer.data?.counted?.value}
      aside={title}
      answer={answer}
      part={(data) => data.counted && data}
      field="counted"
      rows={8}
      nothing={({ counted: all }) =>
        all?.value
          ? undefined
          : { kind: 'none', title: 'No customer objected in this time', text: 'A longer time range may have some.' }
      }
    >
      {(data) => (
        <>
          <Course of={data} interval={interval} />
          <p className={styles.takeaway}>{data.answered?.definition.formula}</p>
          <ul className={styles.groups}>
            {data.counted?.groups.map(({ key, value }) => (
              <Group key={key ?? ''} name={key ?? 'OTHER'} count={value ?? 0} of={data} />
            ))}
          </ul>
        </>
      )}
    </Tile>
  );
}

function Course({ of, interval }: { readonly of: CoachingObjectionsQuery; readonly interval: string }) {
  const points = (of.counted?.series ?? []).map(({ day, value }) => ({ at: day, value: value ?? 0 }));
  const { zone } = useClock();
  if (points.length < 2) return null;
  const most = points.reduce((best, point) => (point.value > best.value ? point : best));
  const at = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(most.at),
  );
  return (
    <LineChart
      title="Objections over time"
      takeaway={`${counted(of.counted?.value ?? 0, 'objection')} in calls, by ${interval.toLowerCase()}; most, ${most.value}, ${interval === 'DAY' ? 'on' : 'from'} ${at} (${zone}).`}
      points={points}
      unit="Objections"
    />
  );
}

interface GroupProps {
  readonly name: string;
  readonly count: number;
  readonly of: CoachingObjectionsQuery;
}

function Group({ name, count, of }: GroupProps) {
  const answered = of.answered?.groups.find(({ key }) => key === name);
  const quotes = of.objections?.groups.find(({ key }) => key === name)?.examples ?? [];
  return (
    <li>
      <details>
        <summary>
          <strong>{words(name)}</strong>
          <span>{counted(count, 'objection')}</span>
          <span className={styles.end}>
            {!answered || answered.records < leastObjections
              ? 'too few for a share'
              : `${Math.round((answered.value ?? 0) * 100)}% answered`}
          </span>
        </summary>
        {quotes.length > 0 ? (
          <Quotes quotes={quotes} />
        ) : (
          <p className={styles.takeaway}>No words of an account are known for it in this time.</p>
        )}
      </details>
    </li>
  );
}
