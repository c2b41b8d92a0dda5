import { ListFilter } from 'lucide-react';
import { graphql } from '../../generated/gql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { Button } from '../../parts/button.tsx';
import { Menu, MenuChoice } from '../../parts/menu.tsx';
import type { AccountsSearch } from './search.ts';

const filtersQuery = graphql(`
  query AccountFilters {
    segments: accountGroups(by: SEGMENT) {
      groups {
        key
        count
      }
    }
    regions: accountGroups(by: REGION) {
      groups {
        key
        count
      }
    }
    owners: accountGroups(by: OWNER) {
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
  readonly count: number;
}

type Groups = readonly {
  readonly key?: string | null;
  readonly count: number;
  readonly owner?: { readonly fullName: string } | null;
}[];

const choicesOf = (groups: Groups | undefined): Choice[] =>
  (groups ?? []).flatMap(({ key, count, owner }) =>
    key ? [{ value: key, label: owner?.fullName ?? key, count }] : [],
  );

/** Narrows the table, with the number of accounts of each choice. */
export function Filters({ search, onChange }: FiltersProps) {
  const { data } = useGraph(filtersQuery, {});
  return (
    <>
      <Filter
        title="Segment"
        choices={choicesOf(data?.segments?.groups)}
        chosen={search.segment}
        onChange={(segment) => onChange({ segment })}
      />
      <Filter
        title="Region"
        choices={choicesOf(data?.regions?.groups)}
        chosen={search.region}
        onChange={(region) => onChange({ region })}
      />
      <Filter
        title="Owner"
        choices={choicesOf(data?.owners?.groups)}
        chosen={search.owner}
        onChange={(owner) => onChange({ owner })}
      />
    </>
  );
}

interface FilterProps {
  readonly title: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[] | undefined;
  readonly onChange: (chosen: readonly string[] | undefined) => void;
}

function Filter({ title, choices, chosen = [], onChange }: FilterProps) {
  const toggle = (value: string, isChosen: boolean) => {
    const next = isChosen ? [...chosen, value] : chosen.filter((each) => each !== value);
    onChange(next.length > 0 ? next : undefined);
  };
  const first = choices.find(({ value }) => value === chosen[0])?.label;
  const names = chosen.length > 1 ? `${chosen.length} chosen` : first;
  return (
    <Menu
      align="start"
      trigger={
        <Button icon={<ListFilter aria-hidden="true" />} disabled={choices.length === 0}>
          {title}
          {names && <strong>: {names}</strong>}
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
    </Menu>
  );
}
