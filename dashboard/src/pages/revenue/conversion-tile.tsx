import { Link } from '@tanstack/react-router';
import { formatMoney } from '../../common/formats.ts';
import { counted } from '../../common/words.ts';
import { readFragment } from '../../generated/fragment-masking.ts';
import { graphql } from '../../generated/gql.ts';
import type { ConversionQuery } from '../../generated/graphql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { columnsOfNumbers, PlainTable, WithNote } from '../../parts/plain-table.tsx';
import { Tile } from '../../parts/tile.tsx';
import { useRange } from '../../view/use-range.ts';
import styles from './conversion-tile.module.css';

const rateFragment = graphql(`
  fragment WinRate on MetricAnswer {
    value
    records
    comparison {
      value
      records
    }
    definition {
      formula
    }
    groups(first: 20) {
      key
      value
      records
      comparison {
        value
        records
      }
    }
  }
`);

const valueFragment = graphql(`
  fragment WonValue on MetricAnswer {
    value
    currencyCode
    groups(first: 20) {
      key
      value
    }
  }
`);

const conversionQuery = graphql(`
  query Conversion($range: MetricRange!, $compare: MetricComparedRange) {
    byRegion: metric(name: "WIN_RATE", range: $range, compare: $compare, groupBy: REGION) {
      ...WinRate
    }
    bySegment: metric(name: "WIN_RATE", range: $range, compare: $compare, groupBy: SEGMENT) {
      ...WinRate
    }
    wonByRegion: metric(name: "WON_VALUE", range: $range, groupBy: REGION) {
      ...WonValue
    }
    wonBySegment: metric(name: "WON_VALUE", range: $range, groupBy: SEGMENT) {
      ...WonValue
    }
  }
`);

/** Fewest closed deals for a rate that stands beside others. */
const leastDeals = 5;

const percent = (value: number | null | undefined): string => (value == null ? '–' : `${Math.round(value * 100)}%`);

/** How many of the closed deals were won, by region and segment, each with their number. */
export function ConversionTile() {
  const { range, compare, comparedWith, title, isLoading } = useRange();
  const answer = useGraph(conversionQuery, { range, compare }, { isPaused: isLoading });
  return (
    <Tile
      title="Conversion"
      aside={title}
      answer={answer}
      part={(data) => data.byRegion && data}
      field="byRegion"
      rows={9}
      nothing={({ byRegion }) =>
        readFragment(rateFragment, byRegion)?.records === 0
          ? { kind: 'none', title: 'No deal was closed in this time', text: 'A longer time range may have some.' }
          : undefined
      }
    >
      {(data) => (
        <>
          <Whole of={data} comparedWith={comparedWith} />
          <Groups name="Segment" rates={data.bySegment} won={data.wonBySegment} />
          <Groups name="Region" rates={data.byRegion} won={data.wonByRegion} />
        </>
      )}
    </Tile>
  );
}

function Whole({ of, comparedWith }: { readonly of: ConversionQuery; readonly comparedWith: string | undefined }) {
  const rate = readFragment(rateFragment, of.byRegion);
  if (!rate) return null;
  const before = rate.comparison;
  return (
    <p className={styles.whole}>
      <strong>{percent(rate.value)}</strong> of {counted(rate.records, 'closed deal')} were won
      {comparedWith && before && before.records > 0
        ? `, against ${percent(before.value)} of ${counted(before.records, 'deal')} before`
        : ''}
      . Rates of fewer than {leastDeals} deals are shown and not compared.
    </p>
  );
}

interface GroupsProps {
  readonly name: 'Region' | 'Segment';
  readonly rates: ConversionQuery['byRegion'];
  readonly won: ConversionQuery['wonByRegion'];
}

function Groups({ name, rates, won }: GroupsProps) {
  const rate = readFragment(rateFragment, rates);
  const value = readFragment(valueFragment, won);
  if (!rate) return null;
  const groups = rate.groups.toSorted(
    (a, b) => Number(b.records >= leastDeals) - Number(a.records >= leastDeals) || (b.value ?? 0) - (a.value ?? 0),
  );
  return (
    <PlainTable
      label={`Conversion by ${name.toLowerCase()}`}
      columns={columnsOfNumbers(name, 'Won of closed', 'Before', 'Value won')}
      rows={groups.map(({ key, value: share, records, comparison }) => {
        const isEnough = records >= leastDeals;
        const amount = value?.groups.find((group) => group.key === key)?.value ?? 0;
        return {
          id: key ?? '',
          cells: [
            key ? (
              <Link
                key="name"
                to="/revenue"
                search={name === 'Region' ? { tab: 'deals', region: [key] } : { tab: 'deals', segment: [key] }}
              >
                {key}
              </Link>
            ) : (
              'Not known'
            ),
            <span key="rate" className={styles.rate}>
              <span className={styles.bar} aria-hidden="true">
                <span style={{ width: percent(share) }} data-few={isEnough ? undefined : ''} />
              </span>
              <span>
                <WithNote note={`${counted(records, 'deal')}${isEnough ? '' : ', too few'}`}>{percent(share)}</WithNote>
              </span>
            </span>,
            comparison && comparison.records > 0 ? (
              <WithNote key="before" note={counted(comparison.records, 'deal')}>
                {percent(comparison.value)}
              </WithNote>
            ) : (
              '–'
            ),
            amount === 0 ? '–' : formatMoney({ amount: String(amount), currencyCode: value?.currencyCode }),
          ],
        };
      })}
    />
  );
}
