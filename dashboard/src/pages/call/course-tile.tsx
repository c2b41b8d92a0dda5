import { formatMoment, formatShare } from '../../common/formats.ts';
import { type FragmentType, readFragment } from '../../generated/fragment-masking.ts';
import { graphql } from '../../generated/gql.ts';
import { CourseChart } from '../../parts/course-chart.tsx';
import tile from '../../parts/tile.module.css';
import { feelingOf, formatSentiment } from '../../view/mood.tsx';
import styles from './course-tile.module.css';
import type { Transcript } from './use-transcript.ts';

const courseFragment = graphql(`
  fragment CallCourse on GongCall {
    id
    durationSeconds
    parties {
      id
      name
      affiliation
      talkTimeSeconds
    }
    sentimentAlong(parts: 20) {
      startMilliseconds
      endMilliseconds
      customer
      ours
    }
  }
`);

interface CourseTileProps {
  readonly of: FragmentType<typeof courseFragment>;
  readonly transcript: Transcript;
  readonly at: number | undefined;
  readonly onAt: (second: number) => void;
}

/** The call from its beginning to its end: who talked when, and how they felt. */
export function CourseTile({ of, transcript, at, onAt }: CourseTileProps) {
  const call = readFragment(courseFragment, of);
  const last = transcript.sentences.findLast((sentence) => sentence !== undefined);
  const length = Math.max(call.durationSeconds, (last?.endMilliseconds ?? 0) / 1000, 1);
  const speakers = speakersOf(call.parties, transcript);
  const parts = call.sentimentAlong ?? [];
  return (
    <section className={tile.tile} aria-labelledby="course">
      <header className={tile.header}>
        <h2 id="course">Along the call</h2>
      </header>
      <div className={styles.tracks}>
        {speakers.map(({ id, name, isOurs, share, path }) => (
          <div key={id} className={styles.track}>
            <span className={styles.name}>{name}</span>
            <span className={styles.share}>{share === undefined ? '' : formatShare(share)}</span>
            <svg
              className={styles.bars}
              viewBox={`0 0 ${length} 10`}
              preserveAspectRatio="none"
              aria-hidden="true"
              data-ours={isOurs || undefined}
              onClick={(event) => {
                const box = event.currentTarget.getBoundingClientRect();
                onAt(Math.floor(((event.clientX - box.left) / box.width) * length));
              }}
            >
              <rect className={styles.ground} width={length} height={10} />
              <path d={path} />
              {at !== undefined && <rect className={styles.at} x={at} width={length / 400} height={10} />}
            </svg>
          </div>
        ))}
      </div>
      {parts.length > 1 ? (
        <CourseChart
          title="Sentiment"
          takeaway={takeawayOf(parts)}
          placeName="From"
          places={parts.map(({ startMilliseconds }) => startMilliseconds / 1000)}
          length={length}
          courses={[
            { name: 'Customer', values: parts.map(({ customer }) => customer ?? null) },
            { name: 'Our people', values: parts.map(({ ours }) => ours ?? null) },
          ]}
          domain={[-1, 1]}
          heights={[
            [0.6, 'Positive'],
            [0, 'Neutral'],
            [-0.6, 'Negative'],
          ]}
          formatPlace={formatMoment}
          format={formatSentiment}
          onChoose={(place) => onAt(Math.floor(place))}
        />
      ) : (
        <p className={styles.none}>
          Too little is known of the sentiment: the call is not analysed yet, or its language is not supported.
        </p>
      )}
    </section>
  );
}

interface Speaker {
  readonly id: string;
  readonly name: string;
  readonly isOurs: boolean;
  /** Of the time that all talked; undefined if it was not measured. */
  readonly share: number | undefined;
  /** A bar for each time that they talked, as far as it is read. */
  readonly path: string;
}

type Parties = readonly {
  readonly id: string;
  readonly name?: string | null;
  readonly affiliation: string;
  readonly talkTimeSeconds?: number | null;
}[];

/** Those who spoke, the customer's first. */
function speakersOf(parties: Parties, { sentences }: Transcript): Speaker[] {
  const all = parties.reduce((sum, { talkTimeSeconds }) => sum + (talkTimeSeconds ?? 0), 0);
  const bars = new Map<string, string[]>();
  for (const sentence of sentences) {
    if (!sentence?.speaker) continue;
    const start = sentence.startMilliseconds / 1000;
    const width = Math.max(0.5, (sentence.endMilliseconds - sentence.startMilliseconds) / 1000);
    const own = bars.get(sentence.speaker.id) ?? [];
    own.push(`M${start.toFixed(1)} 0h${width.toFixed(1)}v10h${(-width).toFixed(1)}z`);
    bars.set(sentence.speaker.id, own);
  }
  return parties
    .filter(({ id, talkTimeSeconds }) => bars.has(id) || (talkTimeSeconds ?? 0) > 0)
    .map(({ id, name, affiliation, talkTimeSeconds }) => ({
      id,
      name: name ?? 'Unknown speaker',
      isOurs: affiliation === 'INTERNAL',
      share: talkTimeSeconds == null || all === 0 ? undefined : talkTimeSeconds / all,
      path: (bars.get(id) ?? []).join(''),
    }))
    .toSorted((one, other) => Number(one.isOurs) - Number(other.isOurs));
}

type Parts = readonly { readonly startMilliseconds: number; readonly customer?: number | null }[];

/** Says how the customer felt at the beginning, at the end and at the worst. */
function takeawayOf(parts: Parts): string {
  const known = parts.flatMap(({ startMilliseconds, customer }) =>
    customer == null ? [] : [{ second: startMilliseconds / 1000, value: customer }],
  );
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return 'Nobody is known to speak for the customer.';
  const lowest = known.reduce((least, part) => (part.value < least.value ? part : least));
  const word = (value: number) => feelingOf(value).word.toLowerCase();
  return `The customer begins ${word(first.value)} (${formatSentiment(first.value)}) and ends ${word(last.value)} (${formatSentiment(last.value)}); lowest is ${formatSentiment(lowest.value)} at ${formatMoment(lowest.second)}.`;
}
