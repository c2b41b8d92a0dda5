import type { Nothing } from './empty.tsx';
import { FilterMenu } from './filter-menu.tsx';
import { MenuChoice, MenuItem, MenuNote } from './menu.tsx';

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly count: number | undefined;
}

/** What a list can be narrowed to, the most frequent first. */
export interface Choices {
  readonly choices: readonly Choice[];
  /** True if there are more. */
  readonly isCut: boolean;
}

interface Groups {
  readonly groupCount: number;
  readonly groups: readonly {
    readonly key?: string | null;
    readonly count: number;
    readonly owner?: { readonly fullName: string } | null;
  }[];
}

/** The choices that groups of a list stand for; what has no value cannot be chosen. */
export const choicesOfGroups = (of: Groups | null | undefined): Choices | null | undefined =>
  of && {
    isCut: of.groupCount > of.groups.length,
    choices: of.groups.flatMap(({ key, count, owner }) =>
      key ? [{ value: key, label: owner?.fullName ?? key, count }] : [],
    ),
  };

interface FilterProps {
  readonly title: string;
  readonly of: Choices | null | undefined;
  /** Why there may be no choices. */
  readonly failure: Nothing | undefined;
  readonly chosen: readonly string[] | undefined;
  /** Label of what is chosen and not among the choices; the value itself if it is not given. */
  readonly unknown?: string | undefined;
  /** Said if there are no choices. */
  readonly none: string;
  readonly onChange: (chosen: readonly string[] | undefined) => void;
}

/** A button whose menu narrows a list to what is chosen in it. */
export function Filter({ title, of, failure, chosen = [], unknown, none, onChange }: FilterProps) {
  const toggle = (value: string, isChosen: boolean) => {
    const next = isChosen ? [...chosen, value] : chosen.filter((each) => each !== value);
    onChange(next.length > 0 ? next : undefined);
  };
  const known = of?.choices ?? [];
  const others = chosen.filter((value) => !known.some((choice) => choice.value === value));
  const choices: readonly Choice[] = [
    ...others.map((value) => ({ value, label: unknown ?? value, count: undefined })),
    ...known,
  ];
  const first = choices.find(({ value }) => value === chosen[0])?.label;
  const names = chosen.length > 1 ? `${chosen.length} chosen` : first;
  return (
    <FilterMenu title={title} chosen={names}>
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
      <Remark of={of} failure={failure} none={none} />
    </FilterMenu>
  );
}

/** Says why choices are missing. */
function Remark({ of, failure, none }: Pick<FilterProps, 'of' | 'failure' | 'none'>) {
  if (!of) {
    if (failure?.kind === 'forbidden') return <MenuNote>Your role may not see these</MenuNote>;
    if (failure?.kind === 'down') return <MenuItem onChoose={failure.retry}>Cannot be read now. Try again</MenuItem>;
    return <MenuNote>Loading</MenuNote>;
  }
  if (of.isCut) return <MenuNote>Only the largest {of.choices.length} are listed</MenuNote>;
  return of.choices.length > 0 ? null : <MenuNote>{none}</MenuNote>;
}
