import { Clock, UserRound } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { graphql } from '../../generated/gql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { Menu, MenuItem, MenuLine } from '../../parts/menu.tsx';
import type { ActedAlert, useAlertActions } from './use-alert-actions.ts';

const assigneesQuery = graphql(`
  query Assignees {
    employees(first: 50, filter: { active: { eq: true } }) {
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
  readonly actions: ReturnType<typeof useAlertActions>;
  readonly trigger: ReactNode;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

/** The less frequent things to do with an alert: longer snoozes, and whom it is assigned to. */
export function AlertMenu({ alert, actions, ...menu }: AlertMenuProps) {
  return (
    <Menu {...menu}>
      {[3, 7, 30].map((days) => (
        <MenuItem key={days} icon={<Clock />} onChoose={() => void actions.snooze(alert, days)}>
          Snooze for {days} days
        </MenuItem>
      ))}
      <MenuLine />
      <Assignees alert={alert} actions={actions} />
    </Menu>
  );
}

/** Asks for the people only once the menu is open. */
function Assignees({ alert, actions }: Pick<AlertMenuProps, 'alert' | 'actions'>) {
  const { data } = useGraph(assigneesQuery, {});
  const [now] = useState(() => alert.assignee?.id);
  return (data?.employees?.nodes ?? [])
    .filter(({ id }) => id !== now)
    .map((employee) => (
      <MenuItem
        key={employee.id}
        icon={<UserRound />}
        hint={employee.title}
        onChoose={() => void actions.assign(alert, employee)}
      >
        Assign to {employee.fullName}
      </MenuItem>
    ));
}
