import { formatAgo } from '../../common/formats.ts';
import { counted } from '../../common/words.ts';
import { graphql } from '../../generated/gql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { Sparkline } from '../../parts/sparkline.tsx';
import { Tile } from '../../parts/tile.tsx';
import { useClock } from '../../parts/zone.tsx';
import { useRange } from '../../view/use-range.ts';
import styles from './coaching-page.module.css';
import { Quotes } from './quotes.tsx';

const competitorsQuery = graphql(`
  query CoachingCompetitors($from: Date!) {
    competitors(from: $from, first: 8) {
      name
      mentions
      accounts
      lastNamedAt
      weeks {
        week
        mentions
      }
      record {
        named {
          won
          lost
        }
      }
      quotes(first: 3) {
        ...CoachingQuote
      }
    }
  }
`);

const weekMs = 7 * 86_400_000;

/** The mentions of each week, also of those without one. */
function courseOf(weeks: readonly { readonly week: string; readonly mentions: number }[]): number[] {
  const first = weeks[0];
  const last = weeks.at(-1);
  if (!first || !last) return [];
  const byWeek = new Map(weeks.map(({ week, mentions }) => [Date.parse(week), mentions]));
  const count = Math.round((Date.parse(last.week) - Date.parse(first.week)) / weekMs) + 1;
  return Array.from({ length: count }, (_, at) => byWeek.get(Date.parse(first.week) + at * weekMs) ?? 0);
}

/** Who else is named, how often, how deals ended with it, and the words of customers. */
export function CompetitorsTile() {
  const { zone, now } = useClock();
  const { range, title, isLoading } = useRange();
  const answer = useGraph(competitorsQuery, { from: range.from }, { isPaused: isLoading });
  return (
    <Tile
      title="Competitors"
      aside={title}
      answer={answer}
      part={(data) => data.competitors}
      field="competitors"
      rows={6}
      nothing={(all) =>
        all.length === 0
          ? { kind: 'none', title: 'No competitor was named in this time', text: 'A longer time range may have some.' }
          : undefined
      }
    >
      {(all) => (
        <ul className={styles.groups}>
          {all.map(({ name, mentions, accounts, lastNamedAt, weeks, record, quotes }) => (
            <li key={name}>
              <details>
                <summary>
                  <strong>{name}</strong>
                  <span>
                    {counted(mentions, 'conversation')} of {counted(accounts, 'account')}, last{' '}
                    {formatAgo(lastNamedAt, zone, now)}
                  </span>
                  <span className={styles.end}>
                    {record && record.named.won + record.named.lost > 0
                      ? `${record.named.won} won, ${record.named.lost} lost with it named`
                      : 'No deal closed with it named'}
                    {weeks && <Sparkline values={courseOf(weeks)} />}
                  </span>
                </summary>
                {quotes && <Quotes quotes={quotes} />}
              </details>
            </li>
          ))}
        </ul>
      )}
    </Tile>
  );
}
