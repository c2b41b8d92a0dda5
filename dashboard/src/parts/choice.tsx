import { FilterMenu } from './filter-menu.tsx';
import { MenuOptions } from './menu.tsx';

interface ChoiceProps<Value extends string> {
  readonly title: string;
  /** Label of no choice. */
  readonly all: string;
  readonly value: Value | undefined;
  readonly options: readonly { readonly value: Value; readonly label: string }[] | undefined;
  /** What the button says of the value; its label unless it is given. */
  readonly shown?: string | undefined;
  readonly onChange: (value: Value | undefined) => void;
}

/** Narrows a list to one value of something, or to none. */
export function Choice<Value extends string>({ title, all, value, options = [], shown, onChange }: ChoiceProps<Value>) {
  const label = shown ?? options.find((option) => option.value === value)?.label ?? value;
  const choose = (chosen: Value | '') => onChange(chosen === '' ? undefined : chosen);
  return (
    <FilterMenu title={title} chosen={label}>
      <MenuOptions<Value | ''>
        label={title}
        options={[{ value: '', label: all }, ...options]}
        value={value ?? ''}
        onChange={choose}
      />
    </FilterMenu>
  );
}
