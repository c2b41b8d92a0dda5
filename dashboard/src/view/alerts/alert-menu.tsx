import { Clock, ThumbsDown, UserRound } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { graphql } from '../../generated/gql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { Menu, MenuItem, MenuLine, MenuNote } from '../../parts/menu.tsx';
import type { ActedAlert, Assignee } from './use-alert-actions.ts';

const assigneesQuery = graphql(`
  query Assignees($after: String) {
    employees(
      first: 50
      after: $after
      filter: { active: { eq: true } }
      orderBy: [{ field: FULL_NAME, direction: ASC }]
    ) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        fullName
        title
      }
    }
  }
`);

interface AlertMenuProps {
  readonly alert: ActedAlert;
  readonly onSnooze: (days: number) => void;
  readonly onDismiss: (reason: string) => void;
  readonly onAssign: (to: Assignee) => void;
  readonly trigger: ReactNode;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

/** In what way an alert may be wrong. How often its rule was right is counted from it. */
const faults = ['It is not so', 'It does not matter', 'It was known before'] as const;

/** The less frequent things to do with an alert: longer snoozes, that it is wrong, and whom it is assigned to. */
export function AlertMenu({ alert, onSnooze, onDismiss, onAssign, ...menu }: AlertMenuProps) {
  return (
    <Menu {...menu}>
      {[3, 7, 30].map((days) => (
        <MenuItem key={days} icon={<Clock />} onChoose={() => onSnooze(days)}>
          Snooze for {days} days
        </MenuItem>
      ))}
      <MenuLine />
      <MenuNote>Dismiss as wrong</MenuNote>
      {faults.map((reason) => (
        <MenuItem key={reason} icon={<ThumbsDown />} onChoose={() => onDismiss(reason)}>
          {reason}
        </MenuItem>
      ))}
      <MenuLine />
      <Assignees alert={alert} onAssign={onAssign} after={undefined} />
    </Menu>
  );
}

interface AssigneesProps extends Pick<AlertMenuProps, 'alert' | 'onAssign'> {
  readonly after: string | undefined;
}

/** Asks for the people only once the menu is open, and for more of them when somebody wants them. */
function Assignees({ alert, onAssign, after }: AssigneesProps) {
  const { data, isLoading } = useGraph(assigneesQuery, { after });
  const [now] = useState(() => alert.assignee?.id);
  const [isOpen, setOpen] = useState(false);
  const employees = data?.employees;
  if (!employees) return <MenuNote>{isLoading ? 'Loading' : 'The people cannot be read now'}</MenuNote>;
  const next = employees.pageInfo.hasNextPage ? employees.pageInfo.endCursor : undefined;
  return (
    <>
      {employees.nodes
        .filter(({ id }) => id !== now)
        .map((employee) => (
          <MenuItem key={employee.id} icon={<UserRound />} hint={employee.title} onChoose={() => onAssign(employee)}>
            Assign to {employee.fullName}
          </MenuItem>
        ))}
      {next &&
        (isOpen ? (
          <Assignees alert={alert} onAssign={onAssign} after={next} />
        ) : (
          <MenuItem staysOpen onChoose={() => setOpen(true)}>
            Show more people
          </MenuItem>
        ))}
    </>
  );
}
