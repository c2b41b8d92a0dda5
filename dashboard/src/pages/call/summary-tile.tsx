import { words } from '../../common/words.ts';
import { type FragmentType, readFragment } from '../../generated/fragment-masking.ts';
import { graphql } from '../../generated/gql.ts';
import { Empty } from '../../parts/empty.tsx';
import { Pill } from '../../parts/pill.tsx';
import tile from '../../parts/tile.module.css';
import styles from './summary-tile.module.css';

const summaryFragment = graphql(`
  fragment CallSummary on GongCall {
    id
    brief
    purpose
    outcome
    keyPoints
    nextSteps
    agreedNextSteps
    keyTopics
    competitors
    objectionsHandled
    interaction {
      id
      summary
    }
  }
`);

/** What the call was about, and what came of it. */
export function SummaryTile({ of }: { readonly of: FragmentType<typeof summaryFragment> }) {
  const call = readFragment(summaryFragment, of);
  const text = call.brief ?? call.interaction?.summary;
  const lists = {
    'Key points': call.keyPoints,
    'Next steps': call.nextSteps.length > 0 ? call.nextSteps : (call.agreedNextSteps ?? []),
    'Objections that were answered': call.objectionsHandled ?? [],
  };
  const topics = call.keyTopics ?? [];
  const competitors = call.competitors ?? [];
  const isEmpty =
    !text &&
    !call.purpose &&
    !call.outcome &&
    topics.length + competitors.length === 0 &&
    Object.values(lists).flat().length === 0;
  return (
    <section className={tile.tile} aria-labelledby="summary">
      <header className={tile.header}>
        <h2 id="summary">In short</h2>
      </header>
      {isEmpty ? (
        <Empty why={{ kind: 'none', title: 'There is no summary yet' }} />
      ) : (
        <div className={styles.summary}>
          {text && <p className={styles.text}>{text}</p>}
          {call.purpose && (
            <p>
              <strong>Purpose:</strong> {call.purpose}
            </p>
          )}
          {call.outcome && (
            <p>
              <strong>Outcome:</strong> {call.outcome}
            </p>
          )}
          {topics.length + competitors.length > 0 && (
            <div className={styles.pills}>
              {topics.map((topic) => (
                <Pill key={topic}>{words(topic)}</Pill>
              ))}
              {competitors.map((name) => (
                <Pill key={name} tone="warn">
                  {name}
                </Pill>
              ))}
            </div>
          )}
          {Object.entries(lists).map(
            ([title, points]) =>
              points.length > 0 && (
                <div key={title}>
                  <h3>{title}</h3>
                  <ul className={styles.points}>
                    {[...new Set(points)].map((point) => (
                      <li key={point}>{point}</li>
                    ))}
                  </ul>
                </div>
              ),
          )}
        </div>
      )}
    </section>
  );
}
