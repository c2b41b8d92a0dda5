import { words } from '../../common/words.ts';
import { graphql } from '../../generated/gql.ts';
import type { CallFiltersQuery } from '../../generated/graphql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { whyFailed } from '../../parts/failure.ts';
import { type Choices, Filter } from '../../parts/filter.tsx';
import { type CallsSearch, type FilterName, filterNames, unknownSubject } from './search.ts';

const filtersQuery = graphql(`
  query CallFilters($filter: CallOverviewFilter) {
    topic: callOverviewGroups(by: TOPIC, first: 100, filter: $filter) {
      groupCount
      groups {
        key
        count
      }
    }
    objection: callOverviewGroups(by: OBJECTION, first: 100, filter: $filter) {
      groupCount
      groups {
        key
        count
      }
    }
    competitor: callOverviewGroups(by: COMPETITOR, first: 100, filter: $filter) {
      groupCount
      groups {
        key
        count
      }
    }
    account: callOverviewGroups(by: ACCOUNT, first: 100, filter: $filter) {
      groupCount
      groups {
        key
        count
        account {
          id
          name
        }
      }
    }
    person: callOverviewGroups(by: CONTACT, first: 100, filter: $filter) {
      groupCount
      groups {
        key
        count
        contact {
          id
          fullName
        }
      }
    }
    employee: callOverviewGroups(by: EMPLOYEE, first: 100, filter: $filter) {
      groupCount
      groups {
        key
        count
        employee {
          id
          fullName
        }
      }
    }
  }
`);

const titles: Record<FilterName, string> = {
  topic: 'Topic',
  objection: 'Objection',
  competitor: 'Competitor',
  account: 'Account',
  person: 'Person',
  employee: 'Colleague',
};

interface Group {
  readonly key?: string | null;
  readonly count: number;
  readonly account?: { readonly name: string } | null;
  readonly contact?: { readonly fullName: string } | null;
  readonly employee?: { readonly fullName: string } | null;
}

/** What a group is called: by its name if it is somebody or something, else by its own words. */
function labelOf(name: FilterName, { key, account, contact, employee }: Group): string {
  if (name === 'competitor') return key ?? '';
  if (name === 'topic' || name === 'objection') return key ? words(key) : 'Of another subject';
  return account?.name ?? contact?.fullName ?? employee?.fullName ?? 'Somebody else';
}

function choicesOf(data: CallFiltersQuery | undefined, name: FilterName): Choices | null | undefined {
  const of = data?.[name];
  if (!of) return of;
  const groups: readonly Group[] = of.groups;
  return {
    isCut: of.groupCount > groups.length,
    choices: groups.flatMap((group) => {
      const value = group.key ?? (name === 'objection' ? unknownSubject : undefined);
      return value ? [{ value, label: labelOf(name, group), count: group.count }] : [];
    }),
  };
}

const unknowns: Partial<Record<FilterName, string>> = {
  objection: 'Of another subject',
  account: 'Another account',
  person: 'Somebody else',
  employee: 'Somebody else',
};

interface FiltersProps {
  readonly search: CallsSearch;
  /** The time range of the page: choices are those of its calls. */
  readonly startedAt: { readonly gte: string; readonly lt: string };
  readonly isLoading: boolean;
  readonly onChange: (change: CallsSearch) => void;
}

/** Narrows the table, with the number of calls of each choice. */
export function Filters({ search, startedAt, isLoading, onChange }: FiltersProps) {
  const { data, error, retry } = useGraph(filtersQuery, { filter: { startedAt } }, { isPaused: isLoading });
  return filterNames.map((name) => (
    <Filter
      key={name}
      title={titles[name]}
      of={choicesOf(data, name)}
      failure={error ? whyFailed(error, retry, name) : undefined}
      chosen={search[name]}
      unknown={unknowns[name]}
      none="No call in this time has one"
      onChange={(chosen) => onChange({ [name]: chosen })}
    />
  ));
}
