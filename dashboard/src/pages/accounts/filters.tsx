import { ListFilter } from 'lucide-react';
import { graphql } from '../../generated/gql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { Button } from '../../parts/button.tsx';
import type { Nothing } from '../../parts/empty.tsx';
import { whyFailed } from '../../parts/failure.ts';
import { Menu, MenuChoice, MenuItem, MenuNote } from '../../parts/menu.tsx';
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

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly count: number | undefined;
}

interface Groups {
  readonly groupCount: number;
  readonly groups: readonly {
    readonly key?: string | null;
    readonly count: number;
    readonly owner?: { readonly fullName: string } | null;
  }[];
}

const choicesOf = ({ groups }: Groups): Choice[] =>
  groups.flatMap(({ key, count, owner }) => (key ? [{ value: key, label: owner?.fullName ?? key, count }] : []));

/** Narrows the table, with the number of accounts of each choice. */
export function Filters({ search, onChange }: FiltersProps) {
  const { data, error, retry } = useGraph(filtersQuery, {});
  const failureOf = (field: string) => (error ? whyFailed(error, retry, field) : undefined);
  return (
    <>
      <Filter
        title="Segment"
        of={data?.segments}
        failure={failureOf('segments')}
        chosen={search.segment}
        onChange={(segment) => onChange({ segment })}
      />
      <Filter
        title="Region"
        of={data?.regions}
        failure={failureOf('regions')}
        chosen={search.region}
        onChange={(region) => onChange({ region })}
      />
      <Filter
        title="Owner"
        of={data?.owners}
        failure={failureOf('owners')}
        chosen={search.owner}
        unknown="Somebody else"
        onChange={(owner) => onChange({ owner })}
      />
    </>
  );
}

interface FilterProps {
  readonly title: string;
  readonly of: Groups | null | undefined;
  /** Why there may be no choices. */
  readonly failure: Nothing | undefined;
  readonly chosen: readonly string[] | undefined;
  /** Label of what is chosen and not among the choices; the value itself if it is not given. */
  readonly unknown?: string;
  readonly onChange: (chosen: readonly string[] | undefined) => void;
}

function Filter({ title, of, failure, chosen = [], unknown, onChange }: FilterProps) {
  const toggle = (value: string, isChosen: boolean) => {
    const next = isChosen ? [...chosen, value] : chosen.filter((each) => each !== value);
    onChange(next.length > 0 ? next : undefined);
  };
  const known = of ? choicesOf(of) : [];
  const others = chosen.filter((value) => !known.some((choice) => choice.value === value));
  const choices: readonly Choice[] = [
    ...others.map((value) => ({ value, label: unknown ?? value, count: undefined })),
    ...known,
  ];
  const first = choices.find(({ value }) => value === chosen[0])?.label;
  const names = chosen.length > 1 ? `${chosen.length} chosen` : first;
  return (
    <Menu
      align="start"
      trigger={
        <Button icon={<ListFilter aria-hidden="true" />}>
          <span>
            {title}
            {names && (
              <>
                : <strong>{names}</strong>
              </>
            )}
          </span>
        </Button>
      }
    >
      {choices.map(({ value, label, count }) => (
        <MenuChoice
          key={value}
          isChosen={chosen.includes(value)}
          hint={count}
          onChange={(isChosen) => toggle(value, isChosen)}
        >
          {label}
        </MenuChoice>
      ))}
      <Remark of={of} failure={failure} hasChoices={known.length > 0} />
    </Menu>
  );
}

interface RemarkProps extends Pick<FilterProps, 'of' | 'failure'> {
  readonly hasChoices: boolean;
}

/** Says why choices are missing. */
function Remark({ of, failure, hasChoices }: RemarkProps) {
  if (!of) {
    if (failure?.kind === 'forbidden') return <MenuNote>Your role may not see these</MenuNote>;
    if (failure?.kind === 'down') return <MenuItem onChoose={failure.retry}>Cannot be read now. Try again</MenuItem>;
    return <MenuNote>Loading</MenuNote>;
  }
  if (of.groupCount > of.groups.length) return <MenuNote>Only the largest {of.groups.length} are listed</MenuNote>;
  return hasChoices ? null : <MenuNote>No account has one</MenuNote>;
}
