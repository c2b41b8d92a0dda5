import { formatSigned, formatTime } from '../../common/formats.ts';
import { readFragment } from '../../generated/fragment-masking.ts';
import { graphql } from '../../generated/gql.ts';
import type { ScoreReasonsFragment } from '../../generated/graphql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { Drawer } from '../../parts/drawer.tsx';
import { Empty } from '../../parts/empty.tsx';
import { whyFailed } from '../../parts/failure.ts';
import { LineChart } from '../../parts/line-chart.tsx';
import { Pill } from '../../parts/pill.tsx';
import { bandOf } from '../../parts/score.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { useClock } from '../../parts/zone.tsx';
import styles from './score-drawer.module.css';
import { scoreTitles } from './score-titles.ts';
import type { ScoreName } from './search.ts';

const reasonsFragment = graphql(`
  fragment ScoreReasons on Score {
    value
    shownValue
    baseline
    asOf
    coverage
    confidence
    probability
    interactions
    enoughInteractions
    model
    modelVersion
    rank
    rankOf
    change7Days
    change30Days
    override {
      value
      reason
      until
      createdBy
    }
    factors {
      name
      label
      contribution
      points
      value
      weight
    }
    history {
      computedAt
      value
    }
    whatChanged(days: 30) {
      before
      after
      isOtherModel
      changes {
        name
        label
        change
      }
    }
  }
`);

const reasonsQuery = graphql(`
  query ScoreReasons(
    $id: ID!
    $health: Boolean!
    $churnRisk: Boolean!
    $engagement: Boolean!
    $satisfaction: Boolean!
    $expansion: Boolean!
  ) {
    account(id: $id) {
      id
      name
      health @include(if: $health) {
        ...ScoreReasons
      }
      churnRisk @include(if: $churnRisk) {
        ...ScoreReasons
      }
      engagement @include(if: $engagement) {
        ...ScoreReasons
      }
      satisfaction @include(if: $satisfaction) {
        ...ScoreReasons
      }
      expansion @include(if: $expansion) {
        ...ScoreReasons
      }
    }
  }
`);

interface ScoreDrawerProps {
  readonly id: string;
  readonly name: ScoreName;
  readonly onClose: () => void;
}

/** Why a score is what it is: its factors, its course, and what moved it. */
export function ScoreDrawer({ id, name, onClose }: ScoreDrawerProps) {
  const { title, about } = scoreTitles[name];
  const wanted = {
    health: false,
    churnRisk: false,
    engagement: false,
    satisfaction: false,
    expansion: false,
    [name]: true,
  };
  const { data, error, isLoading, retry } = useGraph(reasonsQuery, { id, ...wanted });
  const score = readFragment(reasonsFragment, data?.account?.[name]);
  return (
    <Drawer title={data?.account ? `${title} of ${data.account.name}` : title} text={about} onClose={onClose}>
      {isLoading ? (
        <Skeleton rows={10} />
      ) : score ? (
        <Reasons name={name} score={score} />
      ) : (
        <Empty why={error ? whyFailed(error, retry) : { kind: 'none', title: 'Too little is known for this score' }} />
      )}
    </Drawer>
  );
}

function Reasons({ name, score }: { readonly name: ScoreName; readonly score: ScoreReasonsFragment }) {
  const { zone } = useClock();
  const { title, better, outcome } = scoreTitles[name];
  const { word, tone } = bandOf(score.shownValue, better);
  const factors = score.factors.toSorted((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution));
  const widest = Math.max(...factors.map(({ contribution }) => Math.abs(contribution)), 1);
  const points = score.history
    .map(({ computedAt, value }) => ({ at: computedAt, value }))
    .toSorted((a, b) => a.at.localeCompare(b.at));
  return (
    <div className={styles.reasons}>
      <p className={styles.line}>
        <strong className={styles.number}>{Math.round(score.shownValue)}</strong>
        <Pill tone={tone}>{word}</Pill>
        <span>
          Rank {score.rank} of {score.rankOf} accounts; 1 is the {better === 'more' ? 'best' : 'worst'}
        </span>
        {score.probability != null && (
          <span>
            {outcome ? 'Of such accounts' : 'Probability'} {Math.round(score.probability * 100)}%
            {outcome && ` ${outcome}`}
          </span>
        )}
      </p>
      {score.override && (
        <p className={styles.override}>
          Set to {Math.round(score.override.value)} by {score.override.createdBy} until{' '}
          {formatTime(score.override.until, zone)}: “{score.override.reason}”. Calculated: {Math.round(score.value)}.
        </p>
      )}

      <section>
        <h3>What makes it up</h3>
        <p className={styles.note}>
          It begins at {format(score.baseline)},{' '}
          {score.interactions != null
            ? 'the middle of the scale'
            : 'the chance in percent of an account that is average in every factor'}
          . Each factor adds to it or takes from it; together they are {format(score.value)}.
        </p>
        <ul className={styles.factors}>
          {factors.map(({ name: factor, label, contribution }) => {
            const isGood = contribution > 0 === (better === 'more');
            return (
              <li key={factor}>
                <span>{label}</span>
                <span className={`${styles.bar} ${isGood ? styles.good : styles.bad}`} aria-hidden="true">
                  <span
                    data-side={contribution < 0 ? 'left' : 'right'}
                    style={{ width: `${(Math.abs(contribution) / widest) * 50}%` }}
                  />
                </span>
                <span className={styles.points}>{signed(contribution)}</span>
              </li>
            );
          })}
        </ul>
      </section>

      {points.length > 1 && (
        <section className={styles.chart}>
          <LineChart
            title={`${title} over time`}
            takeaway={course(score, points.length)}
            points={points}
            unit={title}
            domain={[0, 100]}
          />
        </section>
      )}

      {score.whatChanged && score.whatChanged.changes.length > 0 && (
        <section>
          <h3>What moved it in 30 days</h3>
          <p className={styles.note}>
            From {format(score.whatChanged.before)} to {format(score.whatChanged.after)}
            {score.whatChanged.isOtherModel ? '; the model has changed, too' : ''}.
          </p>
          <ul className={styles.changes}>
            {score.whatChanged.changes
              .filter(({ change }) => Math.abs(change) >= 0.05)
              .map(({ name: factor, label, change }) => (
                <li key={factor}>
                  <span>{label}</span>
                  <span className={styles.points}>{signed(change)}</span>
                </li>
              ))}
          </ul>
        </section>
      )}

      <section>
        <h3>How sure it is</h3>
        <dl className={styles.facts}>
          <Fact name="Known of what counts" value={`${Math.round(score.coverage * 100)}%`} />
          {score.interactions != null && (
            <Fact
              name="Conversations in 90 days"
              value={`${score.interactions}${score.enoughInteractions != null ? ` (${score.enoughInteractions} are enough)` : ''}`}
            />
          )}
          {score.confidence != null && <Fact name="Confidence" value={`${Math.round(score.confidence * 100)}%`} />}
          <Fact name="As of" value={`${formatTime(score.asOf, zone)} (${zone})`} />
          <Fact name="Model" value={`${score.model} ${score.modelVersion}`} />
        </dl>
      </section>
    </div>
  );
}

const Fact = ({ name, value }: { readonly name: string; readonly value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
);

const format = (value: number): string => value.toFixed(1).replace(/\.0$/, '');
const signed = (value: number): string => formatSigned(value, 1).replace(/\.0$/, '');

function course({ change7Days, change30Days }: ScoreReasonsFragment, days: number): string {
  const change = change30Days ?? change7Days;
  const span = change30Days != null ? '30 days' : '7 days';
  if (change == null) return `${days} days are known, too few to compare.`;
  if (Math.abs(change) < 1) return `It has not moved in ${span}.`;
  return `It has ${change > 0 ? 'risen' : 'fallen'} by ${format(Math.abs(change))} points in ${span}.`;
}
