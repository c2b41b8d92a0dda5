import * as Dropdown from '@radix-ui/react-dropdown-menu';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './menu.module.css';

interface MenuProps {
  /** The button that opens it. */
  readonly trigger: ReactNode;
  readonly children: ReactNode;
  readonly align?: 'start' | 'end';
  /** For a menu that keys open, too. */
  readonly isOpen?: boolean;
  readonly onOpenChange?: (isOpen: boolean) => void;
}

export function Menu({ trigger, children, align = 'end', isOpen, onOpenChange }: MenuProps) {
  return (
    <Dropdown.Root open={isOpen} onOpenChange={onOpenChange}>
      <Dropdown.Trigger asChild>{trigger}</Dropdown.Trigger>
      <Dropdown.Portal>
        <Dropdown.Content className={styles.menu} align={align} sideOffset={4} collisionPadding={8}>
          {children}
        </Dropdown.Content>
      </Dropdown.Portal>
    </Dropdown.Root>
  );
}

interface MenuItemProps {
  readonly onChoose: () => void;
  readonly icon?: ReactNode;
  readonly hint?: ReactNode;
  /** True if the menu stays open, because it gets more items. */
  readonly staysOpen?: boolean;
  readonly children: ReactNode;
}

export function MenuItem({ onChoose, icon, hint, staysOpen = false, children }: MenuItemProps) {
  const select = (event: Event) => {
    if (staysOpen) event.preventDefault();
    onChoose();
  };
  return (
    <Dropdown.Item className={styles.item} onSelect={select}>
      <span className={styles.icon}>{icon}</span>
      {children}
      {hint !== undefined && <span className={styles.hint}>{hint}</span>}
    </Dropdown.Item>
  );
}

interface MenuChoiceProps {
  readonly isChosen: boolean;
  readonly onChange: (isChosen: boolean) => void;
  readonly hint?: ReactNode;
  readonly children: ReactNode;
}

/** One of several that may be chosen together; the menu stays open. */
export function MenuChoice({ isChosen, onChange, hint, children }: MenuChoiceProps) {
  return (
    <Dropdown.CheckboxItem
      className={styles.item}
      checked={isChosen}
      onCheckedChange={onChange}
      onSelect={(event) => event.preventDefault()}
    >
      <span className={styles.icon}>
        <Dropdown.ItemIndicator>
          <Check aria-hidden="true" />
        </Dropdown.ItemIndicator>
      </span>
      {children}
      {hint !== undefined && <span className={styles.hint}>{hint}</span>}
    </Dropdown.CheckboxItem>
  );
}

interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

interface MenuOptionsProps<Value extends string> {
  readonly label: string;
  readonly options: readonly Option<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** Several of which exactly one is chosen. */
export function MenuOptions<Value extends string>({ label, options, value, onChange }: MenuOptionsProps<Value>) {
  const choose = (text: string) => {
    const option = options.find((each) => each.value === text);
    if (option) onChange(option.value);
  };
  return (
    <Dropdown.RadioGroup value={value} onValueChange={choose}>
      <Dropdown.Label className={styles.label}>{label}</Dropdown.Label>
      {options.map((option) => (
        <Dropdown.RadioItem key={option.value} className={styles.item} value={option.value}>
          <span className={styles.icon}>
            <Dropdown.ItemIndicator>
              <Check aria-hidden="true" />
            </Dropdown.ItemIndicator>
          </span>
          {option.label}
        </Dropdown.RadioItem>
      ))}
    </Dropdown.RadioGroup>
  );
}

/** Words among the items, such as why there are none. */
export const MenuNote = ({ children }: { readonly children: ReactNode }) => (
  <Dropdown.Label className={styles.label}>{children}</Dropdown.Label>
);

export const MenuLine = () => <Dropdown.Separator className={styles.line} />;
