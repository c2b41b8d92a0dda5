import { ListFilter } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Menu } from './menu.tsx';

interface FilterMenuProps {
  readonly title: string;
  /** What is chosen, if anything is. */
  readonly chosen: string | undefined;
  readonly children: ReactNode;
}

/** A button that says what a list is narrowed to, with a menu that changes it. */
export function FilterMenu({ title, chosen, children }: FilterMenuProps) {
  return (
    <Menu
      align="start"
      trigger={
        <Button icon={<ListFilter aria-hidden="true" />}>
          <span>
            {title}
            {chosen && (
              <>
                : <strong>{chosen}</strong>
              </>
            )}
          </span>
        </Button>
      }
    >
      {children}
    </Menu>
  );
}
