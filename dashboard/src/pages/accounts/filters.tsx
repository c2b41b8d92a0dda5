import { graphql } from '../../generated/gql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { whyFailed } from '../../parts/failure.ts';
import { choicesOfGroups, Filter } from '../../parts/filter.tsx';
import type { AccountsSearch } from './search.ts';

const filtersQuery = graphql(`
  query AccountFilters {
    segments: accountGroups(by: SEGMENT, first: 500) {
      groupCount
      groups {
        key
        count
      }
    }
    regions: accountGroups(by: REGION, first: 500) {
      groupCount
      groups {
        key
        count
      }
    }
    owners: accountGroups(by: OWNER, first: 500) {
      groupCount
      groups {
        key
        count
        owner {
          id
          fullName
        }
      }
    }
  }
`);

interface FiltersProps {
  readonly search: AccountsSearch;
  readonly onChange: (change: AccountsSearch) => void;
}

/** Narrows the table, with the number of accounts of each choice. */
export function Filters({ search, onChange }: FiltersProps) {
  const { data, error, retry } = useGraph(filtersQuery, {});
  const failureOf = (field: string) => (error ? whyFailed(error, retry, field) : undefined);
  return (
    <>
      <Filter
        title="Segment"
        of={choicesOfGroups(data?.segments)}
        none="No account has one"
        failure={failureOf('segments')}
        chosen={search.segment}
        onChange={(segment) => onChange({ segment })}
      />
      <Filter
        title="Region"
        of={choicesOfGroups(data?.regions)}
        none="No account has one"
        failure={failureOf('regions')}
        chosen={search.region}
        onChange={(region) => onChange({ region })}
      />
      <Filter
        title="Owner"
        of={choicesOfGroups(data?.owners)}
        none="No account has one"
        failure={failureOf('owners')}
        chosen={search.owner}
        unknown="Somebody else"
        onChange={(owner) => onChange({ owner })}
      />
    </>
  );
}
