import { useVirtualizer } from '@tanstack/react-virtual';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { formatMoment, formatNumber } from '../../common/formats.ts';
import { words } from '../../common/words.ts';
import type { FindingKind } from '../../generated/graphql.ts';
import { Button, IconButton } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { whyFailed } from '../../parts/failure.ts';
import { useKeys } from '../../parts/keys.ts';
import { Pill } from '../../parts/pill.tsx';
import { SearchBox } from '../../parts/search-box.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import tile from '../../parts/tile.module.css';
import { customerKinds, findingTones } from '../../view/finding-kinds.ts';
import type { PointKind } from './search.ts';
import styles from './transcript-tile.module.css';
import { placeOf, type Sentence, type Transcript } from './use-transcript.ts';

interface TranscriptTileProps {
  readonly transcript: Transcript;
  readonly at: number | undefined;
  readonly find: string | undefined;
  /** Kind of the points that keys go to; all kinds without it. */
  readonly point: PointKind | undefined;
  readonly onAt: (second: number) => void;
  readonly onFind: (words: string | undefined) => void;
}

const searchId = 'find-in-transcript';
const usualRow = 68;
const hitBeforeKey = 'N';

/** The kinds of points in a sentence, each once. */
const kindsIn = ({ findings, role }: Sentence): FindingKind[] =>
  [...new Set(findings?.map(({ kind }) => kind))].filter(
    (kind) => kind !== 'SENTIMENT' && !(role === 'OUR_TEAM' && customerKinds.includes(kind)),
  );

const hasPoint = (sentence: Sentence, kind: PointKind | undefined): boolean => {
  const kinds = kindsIn(sentence);
  return kind ? kinds.includes(kind) : kinds.length > 0;
};

const isHit = (sentence: Sentence | undefined, find: string): boolean =>
  sentence?.text.toLowerCase().includes(find.toLowerCase()) ?? false;

/** What was said, sentence by sentence. Only those in sight are in the page. */
export function TranscriptTile({ transcript, at, find, point, onAt, onFind }: TranscriptTileProps) {
  const { sentences, known, error, retry } = transcript;
  const scroller = useRef<HTMLElement>(null);
  const virtual = useVirtualizer({
    count: sentences.length,
    estimateSize: () => usualRow,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => sentences[index]?.id ?? index,
    overscan: 8,
  });
  const chosen = at === undefined ? undefined : placeOf(sentences, at);
  const toChosen = useEffectEvent((place: number) => virtual.scrollToIndex(place, { align: 'center' }));
  useEffect(() => {
    if (chosen !== undefined) toChosen(chosen);
  }, [chosen]);

  const hits = useMemo(
    () => (find ? sentences.flatMap((sentence, place) => (isHit(sentence, find) ? [place] : [])) : []),
    [sentences, find],
  );
  const [hit, setHit] = useState<{ readonly find: string | undefined; readonly place: number | undefined }>({
    find,
    place: undefined,
  });
  // The first hit is that at or after the moment that is looked at.
  const start = hits.find((place) => place >= (chosen ?? 0)) ?? hits[0];
  const current = hit.find === find && hit.place !== undefined && hits.includes(hit.place) ? hit.place : start;
  useEffect(() => {
    if (current !== undefined) toChosen(current);
  }, [current]);
  const step = (by: 1 | -1) => {
    if (current === undefined) return;
    const next = hits[(hits.indexOf(current) + by + hits.length) % hits.length];
    setHit({ find, place: next });
  };
  const toPoint = (by: 1 | -1) => {
    const from = chosen ?? (by === 1 ? -1 : 0);
    const isPoint = (sentence: Sentence | undefined, place: number) =>
      (by === 1 ? place > from : place < from) && sentence !== undefined && hasPoint(sentence, point);
    const next = by === 1 ? sentences.find(isPoint) : sentences.findLast(isPoint);
    if (next) onAt(Math.floor(next.startMilliseconds / 1000));
  };
  useKeys({
    j: () => toPoint(1),
    k: () => toPoint(-1),
    f: () => document.getElementById(searchId)?.focus(),
    n: () => step(1),
    [hitBeforeKey]: () => step(-1),
  });
  const isWhole = known === sentences.length;

  return (
    <section className={`${tile.tile} ${styles.tile}`} aria-labelledby="transcript">
      <header className={styles.header}>
        <h2 id="transcript">Transcript</h2>
        <span className={tile.count}>{formatNumber(sentences.length)}</span>
        <div className={styles.search}>
          <SearchBox
            id={searchId}
            label="Search in the transcript"
            placeholder="Search in the call"
            value={find ?? ''}
            onChange={(text) => onFind(text || undefined)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              step(event.shiftKey ? -1 : 1);
            }}
          />
          <span className={styles.hits} role="status">
            {find && (
              <>
                {current === undefined ? 'No' : `${formatNumber(hits.indexOf(current) + 1)} of`}{' '}
                {hits.length > 0 && formatNumber(hits.length)} {hits.length === 1 ? 'hit' : 'hits'}
                {!isWhole && ' yet'}
              </>
            )}
          </span>
          <IconButton label="Hit before (N)" icon={<ChevronUp />} disabled={hits.length < 2} onClick={() => step(-1)} />
          <IconButton label="Next hit (n)" icon={<ChevronDown />} disabled={hits.length < 2} onClick={() => step(1)} />
        </div>
      </header>
      {!isWhole && !error && (
        <p className={styles.reading} role="status">
          Reading: {formatNumber(known)} of {formatNumber(sentences.length)} sentences
        </p>
      )}
      {error && known > 0 && (
        <div className={styles.reading} role="alert">
          {formatNumber(sentences.length - known)} sentences cannot be read now.
          <Button onClick={retry}>Try again</Button>
        </div>
      )}
      {error && known === 0 ? (
        <Empty why={whyFailed(error, retry, 'transcript')} />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
        <section ref={scroller} className={styles.scroller} aria-label="Sentences" tabIndex={0}>
          <ol className={styles.list} style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map(({ index, key, start: top }) => (
              <li
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                aria-setsize={sentences.length}
                aria-posinset={index + 1}
                className={styles.row}
                style={{ transform: `translateY(${top}px)` }}
                data-chosen={index === chosen || undefined}
                data-hit={index === current || undefined}
              >
                <Said sentence={sentences[index]} before={sentences[index - 1]} find={find} onAt={onAt} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </section>
  );
}

interface SaidProps extends Pick<TranscriptTileProps, 'find' | 'onAt'> {
  readonly sentence: Sentence | undefined;
  readonly before: Sentence | undefined;
}

function Said({ sentence, before, find, onAt }: SaidProps) {
  if (!sentence) return <Skeleton rows={1} rowHeight={`${usualRow}px`} />;
  const { speaker, role, startMilliseconds, text } = sentence;
  const second = Math.floor(startMilliseconds / 1000);
  const name = speaker?.name ?? 'Unknown speaker';
  const isSame = before !== undefined && before.speaker?.id === speaker?.id && before.role === role;
  const isOurs = role === 'OUR_TEAM';
  return (
    <div className={styles.said} data-ours={isOurs || undefined}>
      <a
        href={`?at=${second}`}
        className={styles.moment}
        aria-label={`Link to ${formatMoment(second)}`}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          onAt(second);
        }}
      >
        {formatMoment(second)}
      </a>
      <div className={styles.words}>
        {isSame ? (
          <span className="unseen">{name}</span>
        ) : (
          <div className={styles.speaker}>
            {name}
            <span className={styles.role}>{role === 'UNKNOWN' ? '' : words(role)}</span>
          </div>
        )}
        <p>
          <Marked text={text} find={find} />
          {kindsIn(sentence).map((kind) => (
            <Pill key={kind} tone={findingTones[kind]}>
              {words(kind)}
            </Pill>
          ))}
        </p>
      </div>
    </div>
  );
}

/** A text with the words that are looked for marked. */
function Marked({ text, find }: { readonly text: string; readonly find: string | undefined }) {
  if (!find) return text;
  const lower = text.toLowerCase();
  const sought = find.toLowerCase();
  // In some languages letters become more when they become small: then places would not fit.
  if (lower.length !== text.length) return text;
  const parts = [];
  let from = 0;
  for (let place = lower.indexOf(sought); place !== -1; place = lower.indexOf(sought, from)) {
    const end = place + sought.length;
    parts.push(text.slice(from, place), <mark key={place}>{text.slice(place, end)}</mark>);
    from = end;
  }
  return [...parts, text.slice(from)];
}
