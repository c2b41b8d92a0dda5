import { Link } from '@tanstack/react-router';
import { subDays } from 'date-fns';
import { formatDay, formatMoney } from '../../common/formats.ts';
import { counted } from '../../common/words.ts';
import { readFragment } from '../../generated/fragment-masking.ts';
import { graphql } from '../../generated/gql.ts';
import type { PipelineChangeQuery, PipelinePartFragment } from '../../generated/graphql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { columnsOfNumbers, PlainTable, WithNote } from '../../parts/plain-table.tsx';
import { Tile } from '../../parts/tile.tsx';
import { type Step, WaterfallChart } from '../../parts/waterfall-chart.tsx';
import { useClock } from '../../parts/zone.tsx';
import { useRange } from '../../view/use-range.ts';

const partFragment = graphql(`
  fragment PipelinePart on MetricAnswer {
    value
    records
    currencyCode
    otherCurrencies
    isComplete
    groups(first: 30) {
      key
      value
      records
    }
  }
`);

const changeQuery = graphql(`
  query PipelineChange($range: MetricRange!, $before: MetricRange!) {
    start: metric(name: "PIPELINE", range: $before, groupBy: STAGE) {
      ...PipelinePart
    }
    opened: metric(name: "PIPELINE_OPENED", range: $range, groupBy: STAGE) {
      ...PipelinePart
    }
    movedIn: metric(name: "PIPELINE_MOVED_IN", range: $range, groupBy: STAGE) {
      ...PipelinePart
    }
    movedOut: metric(name: "PIPELINE_MOVED_OUT", range: $range, groupBy: STAGE) {
      ...PipelinePart
    }
    revalued: metric(name: "PIPELINE_REVALUED", range: $range, groupBy: STAGE) {
      ...PipelinePart
    }
    won: metric(name: "PIPELINE_WON", range: $range, groupBy: STAGE) {
      ...PipelinePart
    }
    lost: metric(name: "PIPELINE_LOST", range: $range, groupBy: STAGE) {
      ...PipelinePart
    }
    slipped: metric(name: "PIPELINE_SLIPPED", range: $range, groupBy: STAGE) {
      ...PipelinePart
    }
    end: metric(name: "PIPELINE", range: $range, groupBy: STAGE) {
      ...PipelinePart
    }
  }
`);

const names = ['start', 'opened', 'movedIn', 'movedOut', 'revalued', 'won', 'lost', 'slipped', 'end'] as const;
type Name = (typeof names)[number];
type Parts = Readonly<Record<Name, PipelinePartFragment>>;

function partsOf(data: PipelineChangeQuery): Parts | undefined {
  const parts = names.map((name) => [name, readFragment(partFragment, data[name])] as const);
  return parts.every(([, part]) => part != null) ? (Object.fromEntries(parts) as Parts) : undefined;
}

/** The largest first: the source's words have no order of their own. */
const stagesOf = (parts: Parts): (string | null)[] => {
  const sizes = new Map<string | null, number>();
  for (const name of names)
    for (const { key = null, value } of parts[name].groups)
      sizes.set(key, Math.max(sizes.get(key) ?? 0, Math.abs(value ?? 0)));
  return [...sizes].toSorted(([, a], [, b]) => b - a).map(([key]) => key);
};

/** What the pipeline was, what came and went, and what it is, as a whole and by stage. */
export function WaterfallTile() {
  const { range, title, isLoading } = useRange();
  const { zone, now } = useClock();
  const day = subDays(new Date(`${range.from}T12:00:00Z`), 1)
    .toISOString()
    .slice(0, 10);
  const answer = useGraph(changeQuery, { range, before: { from: day, to: day } }, { isPaused: isLoading });
  return (
    <Tile
      title="How the pipeline changed"
      aside={`${title}: ${formatDay(range.from, zone, now)} to ${formatDay(range.to, zone, now)}`}
      answer={answer}
      part={partsOf}
      rows={9}
      nothing={(parts) =>
        names.every((name) => parts[name].records === 0)
          ? { kind: 'none', title: 'No open deals in this time', text: 'They come from the CRM.' }
          : undefined
      }
    >
      {(parts) => <Change parts={parts} />}
    </Tile>
  );
}

function Change({ parts }: { readonly parts: Parts }) {
  const currencyCode = parts.end.currencyCode ?? parts.start.currencyCode;
  const money = (value: number) => formatMoney({ amount: String(value), currencyCode });
  const whole = (name: Name) => parts[name].value ?? 0;
  const deals = (name: Name) => counted(parts[name].records, 'deal');
  const exchanged = whole('movedIn') - whole('movedOut');
  const steps: Step[] = [
    { name: 'At start', value: whole('start'), isSum: true, note: deals('start') },
    { name: 'New', value: whole('opened'), note: deals('opened') },
    { name: 'Amounts', value: whole('revalued'), note: counted(parts.revalued.records, 'change') },
    ...(exchanged === 0 ? [] : [{ name: 'Currency', value: exchanged, note: 'moved from or to another currency' }]),
    { name: 'Won', value: -whole('won'), isGood: true, note: deals('won') },
    { name: 'Lost', value: -whole('lost'), note: deals('lost') },
    { name: 'At end', value: whole('end'), isSum: true, note: deals('end') },
  ];
  const change = whole('end') - whole('start');
  const notes = [
    parts.end.otherCurrencies.length > 0 && `Without ${parts.end.otherCurrencies.join(', ')}.`,
    !names.every((name) => parts[name].isComplete) && 'Still counting.',
  ].filter((note) => note);
  return (
    <>
      <WaterfallChart
        title="Pipeline from start to end"
        takeaway={`The pipeline ${change === 0 ? 'stayed at' : change > 0 ? `grew by ${money(change)} to` : `shrank by ${money(-change)} to`} ${money(whole('end'))}. ${money(whole('slipped'))} slipped: ${counted(parts.slipped.records, 'expected day', 'expected days')} of closing not kept; these deals are still in it. ${notes.join(' ')}`}
        steps={steps}
        unit="Amount"
        format={money}
      />
      <PlainTable
        label="Change of each stage"
        columns={columnsOfNumbers(
          'Stage',
          'At start',
          'New',
          'Moved in',
          'Moved out',
          'Amounts',
          'Won',
          'Lost',
          'Slipped',
          'At end',
        )}
        rows={stagesOf(parts).map((stage) => {
          const of = (name: Name) => parts[name].groups.find(({ key = null }) => key === stage);
          const cell = (name: Name, sign = 1) => {
            const value = (of(name)?.value ?? 0) * sign;
            return value === 0 ? '–' : `${value < 0 ? '−' : ''}${money(Math.abs(value))}`;
          };
          return {
            id: stage ?? '',
            cells: [
              stage === null ? (
                'No stage known'
              ) : (
                <Link key="stage" to="/revenue" search={{ tab: 'deals', stage: [stage] }}>
                  {stage}
                </Link>
              ),
              cell('start'),
              cell('opened'),
              cell('movedIn'),
              cell('movedOut', -1),
              cell('revalued'),
              cell('won', -1),
              cell('lost', -1),
              cell('slipped'),
              <WithNote key="end" note={counted(of('end')?.records ?? 0, 'deal')}>
                {cell('end')}
              </WithNote>,
            ],
          };
        })}
      />
    </>
  );
}
