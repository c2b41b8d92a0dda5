import { Link } from '@tanstack/react-router';
import { type FragmentType, readFragment } from '../../generated/fragment-masking.ts';
import { graphql } from '../../generated/gql.ts';
import { bandOf, ScoreChange } from '../../parts/score.tsx';
import { scoreTitles } from './score-titles.ts';
import styles from './scores.module.css';
import { type ScoreName, scoreNames } from './search.ts';

const scoresFragment = graphql(`
  fragment AccountScores on Account {
    id
    health {
      shownValue
      change7Days
      confidence
    }
    churnRisk {
      shownValue
      change7Days
      confidence
    }
    engagement {
      shownValue
      change7Days
      confidence
    }
    satisfaction {
      shownValue
      change7Days
      confidence
    }
    expansion {
      shownValue
      change7Days
      confidence
    }
  }
`);

/** The scores of the account; each leads to its reasons. */
export function Scores({ of }: { readonly of: FragmentType<typeof scoresFragment> }) {
  const account = readFragment(scoresFragment, of);
  return (
    <section className={styles.scores} aria-label="Scores">
      {scoreNames.map((name) => (
        <Score key={name} id={account.id} name={name} score={account[name]} />
      ))}
    </section>
  );
}

interface ScoreProps {
  readonly id: string;
  readonly name: ScoreName;
  readonly score:
    | { readonly shownValue: number; readonly change7Days?: number | null; readonly confidence?: number | null }
    | null
    | undefined;
}

/** Below this, a score rests on little. */
const poorConfidence = 0.5;

function Score({ id, name, score }: ScoreProps) {
  const { title, better } = scoreTitles[name];
  if (!score) {
    return (
      <div className={styles.score}>
        <span className={styles.title}>{title}</span>
        <span className={styles.unknown}>Too little known</span>
      </div>
    );
  }
  const { word, tone } = bandOf(score.shownValue, better);
  return (
    <Link
      from="/accounts/$accountId"
      to="/accounts/$accountId"
      params={{ accountId: id }}
      search={(before) => ({ ...before, why: name })}
      className={`${styles.score} ${styles.link}`}
    >
      <span className={styles.title}>
        {title}
        <span className={styles.why}>Why?</span>
      </span>
      <span className={styles.line}>
        <span className={styles.number}>{Math.round(score.shownValue)}</span>
        <span className={`${styles.word} ${styles[tone]}`}>{word}</span>
        <ScoreChange change={score.change7Days} better={better} />
      </span>
      <span className={`${styles.bar} ${styles[tone]}`} aria-hidden="true">
        <span style={{ width: `${Math.max(2, score.shownValue)}%` }} />
      </span>
      {score.confidence != null && score.confidence < poorConfidence && (
        <span className={styles.unsure}>Rests on little</span>
      )}
    </Link>
  );
}
