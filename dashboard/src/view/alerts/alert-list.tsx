import { Check, CircleCheck, Moon, MoreHorizontal } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { words } from '../../common/words.ts';
import { type FragmentType, readFragment } from '../../generated/fragment-masking.ts';
import { graphql } from '../../generated/gql.ts';
import type { AlertRowFragment } from '../../generated/graphql.ts';
import { IconButton } from '../../parts/button.tsx';
import { useKeys } from '../../parts/keys.ts';
import { Pill } from '../../parts/pill.tsx';
import { Severity } from '../../parts/severity.tsx';
import { When } from '../../parts/when.tsx';
import { AccountLink } from '../account-link.tsx';
import styles from './alert-list.module.css';
import { AlertMenu } from './alert-menu.tsx';
import { useAlertActions } from './use-alert-actions.ts';

const rowFragment = graphql(`
  fragment AlertRow on Alert {
    id
    version
    title
    message
    kind
    severity
    status
    raisedAt
    lastSeenAt
    occurrences
    account {
      id
      name
    }
    assignee {
      id
      fullName
    }
    evidence {
      occurredAt
      text
    }
  }
`);

interface AlertListProps {
  readonly alerts: readonly FragmentType<typeof rowFragment>[];
  /** False where the page is about one account. */
  readonly hasAccounts?: boolean;
}

const isWaiting = ({ status }: AlertRowFragment): boolean => status === 'OPEN' || status === 'ACKNOWLEDGED';

/** True if somebody still has to do something about it. What was just resolved leaves the list at once. */
export const stillWaits = (alert: FragmentType<typeof rowFragment>): boolean =>
  isWaiting(readFragment(rowFragment, alert));

/** Alerts that people work on with the pointer or by keyboard: J and K move, C acknowledges, S snoozes, R resolves. */
export function AlertList({ alerts, hasAccounts = true }: AlertListProps) {
  const rows = alerts.map((alert) => readFragment(rowFragment, alert)).filter(isWaiting);
  const [chosen, setChosen] = useState<string>();
  const [opened, setOpened] = useState<string>();
  const [menuOf, setMenuOf] = useState<string>();
  const list = useRef<HTMLUListElement>(null);
  const actions = useAlertActions();
  const at = rows.findIndex(({ id }) => id === chosen);
  const current = rows[at];
  const choose = (index: number) => setChosen(rows[Math.max(0, Math.min(rows.length - 1, index))]?.id);
  const toggle = (id: string) => setOpened(opened === id ? undefined : id);
  const leave = () => choose(rows[at + 1] ? at + 1 : at - 1);

  useKeys({
    j: () => choose(at + 1),
    k: () => choose(at < 0 ? 0 : at - 1),
    ...(current && {
      c: () => void actions.acknowledge(current),
      s: () => {
        leave();
        void actions.snooze(current, 1);
      },
      r: () => {
        leave();
        void actions.resolve(current);
      },
      m: () => setMenuOf(current.id),
    }),
  });
  useEffect(() => {
    if (chosen !== undefined) list.current?.querySelector<HTMLElement>('[data-chosen] [data-open]')?.focus();
  }, [chosen]);

  return (
    <ul className={styles.list} ref={list} aria-label="Alerts">
      {rows.map((alert) => (
        <li
          key={alert.id}
          className={styles.row}
          data-chosen={alert.id === chosen ? '' : undefined}
          onFocus={() => setChosen(alert.id)}
        >
          <div className={styles.head}>
            <Severity of={alert.severity} />
            <span className={styles.kind}>{words(alert.kind)}</span>
            {alert.status === 'ACKNOWLEDGED' && (
              <Pill tone="calm" icon={<Check aria-hidden="true" />}>
                Acknowledged
              </Pill>
            )}
            <span className={styles.when}>
              <When at={alert.lastSeenAt} />
            </span>
          </div>
          <div className={styles.line}>
            <button
              type="button"
              data-open
              className={styles.title}
              aria-expanded={opened === alert.id}
              onClick={() => toggle(alert.id)}
            >
              {alert.title}
            </button>
            <div className={styles.actions}>
              {alert.status === 'OPEN' && (
                <IconButton
                  label={`Acknowledge ${alert.title}`}
                  icon={<Check />}
                  onClick={() => void actions.acknowledge(alert)}
                />
              )}
              <IconButton
                label={`Snooze ${alert.title} until tomorrow`}
                icon={<Moon />}
                onClick={() => void actions.snooze(alert, 1)}
              />
              <IconButton
                label={`Resolve ${alert.title}`}
                icon={<CircleCheck />}
                onClick={() => void actions.resolve(alert)}
              />
              <AlertMenu
                alert={alert}
                actions={actions}
                isOpen={menuOf === alert.id}
                onOpenChange={(isOpen) => setMenuOf(isOpen ? alert.id : undefined)}
                trigger={<IconButton label={`More for ${alert.title}`} icon={<MoreHorizontal />} />}
              />
            </div>
          </div>
          <p className={styles.message}>{alert.message}</p>
          <p className={styles.about}>
            {hasAccounts && alert.account && <AccountLink account={alert.account} />}
            <span>{alert.assignee ? alert.assignee.fullName : 'Nobody assigned'}</span>
            {alert.occurrences > 1 && <span>{alert.occurrences} times</span>}
          </p>
          {opened === alert.id && <Evidence of={alert.evidence} />}
        </li>
      ))}
    </ul>
  );
}

function Evidence({ of }: { readonly of: AlertRowFragment['evidence'] }) {
  const shown = of.filter(({ text }) => text);
  if (shown.length === 0) return <p className={styles.evidence}>No sentence is kept with it.</p>;
  return (
    <ul className={styles.evidence} aria-label="Evidence">
      {shown.slice(0, 5).map(({ occurredAt, text }) => (
        <li key={occurredAt + text}>
          <q>{text}</q> <When at={occurredAt} />
        </li>
      ))}
    </ul>
  );
}
