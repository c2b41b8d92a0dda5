import { Check, CircleCheck, Moon, MoreHorizontal } from 'lucide-react';
import { useRef, useState } from 'react';
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
import { useMay } from '../use-may.ts';
import styles from './alert-list.module.css';
import { AlertMenu } from './alert-menu.tsx';
import { AlertEvidence } from './evidence.tsx';
import { type Assignee, useAlertActions } from './use-alert-actions.ts';

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
  const mayAct = useMay('ALERTS_WRITE');
  const at = rows.findIndex(({ id }) => id === chosen);
  const current = rows[at];
  const toggle = (id: string) => setOpened(opened === id ? undefined : id);
  const rowOf = (id: string) => list.current?.querySelector<HTMLElement>(`[data-alert="${CSS.escape(id)}"]`);
  const choose = (id: string | undefined) => {
    setChosen(id);
    const title = id === undefined ? undefined : rowOf(id)?.querySelector<HTMLElement>('[data-open]');
    (title ?? document.getElementById('main'))?.focus();
  };
  const move = (index: number) => choose(rows[Math.max(0, Math.min(rows.length - 1, index))]?.id);

  /** What was acted on takes its focus along; unless people have gone elsewhere meanwhile, they go on at what follows. */
  const act = async (alert: AlertRowFragment, done: Promise<boolean>, isGone = true) => {
    const index = rows.findIndex(({ id }) => id === alert.id);
    const next = isGone ? (rows[index + 1] ?? rows[index - 1]) : alert;
    if (!(await done)) return;
    const focused = document.activeElement;
    if (focused === null || focused === document.body || rowOf(alert.id)?.contains(focused)) choose(next?.id);
  };
  const acknowledge = (alert: AlertRowFragment) => void act(alert, actions.acknowledge(alert), false);
  const snooze = (alert: AlertRowFragment, days: number) => void act(alert, actions.snooze(alert, days));
  const resolve = (alert: AlertRowFragment) => void act(alert, actions.resolve(alert));
  const dismiss = (alert: AlertRowFragment, reason: string) => void act(alert, actions.dismiss(alert, reason));
  const assign = (alert: AlertRowFragment, to: Assignee) => void act(alert, actions.assign(alert, to), false);

  /** Keys act on what has the focus, not on what had it some time ago. */
  const onFocused = (action: (alert: AlertRowFragment) => void) => () => {
    if (current && rowOf(current.id)?.contains(document.activeElement)) action(current);
  };
  useKeys({
    j: () => move(at + 1),
    k: () => move(at < 0 ? 0 : at - 1),
    ...(mayAct && {
      c: onFocused(acknowledge),
      s: onFocused((alert) => snooze(alert, 1)),
      r: onFocused(resolve),
      m: onFocused(({ id }) => setMenuOf(id)),
    }),
  });

  return (
    <>
      {!mayAct && <p className={styles.rights}>Your role may read alerts, but not work on them.</p>}
      <ul className={styles.list} ref={list} aria-label="Alerts">
        {rows.map((alert) => (
          <li
            key={alert.id}
            className={styles.row}
            data-alert={alert.id}
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
              {mayAct && (
                <div className={styles.actions}>
                  {alert.status === 'OPEN' && (
                    <IconButton
                      label={`Acknowledge ${alert.title}`}
                      icon={<Check />}
                      onClick={() => acknowledge(alert)}
                    />
                  )}
                  <IconButton
                    label={`Snooze ${alert.title} until tomorrow`}
                    icon={<Moon />}
                    onClick={() => snooze(alert, 1)}
                  />
                  <IconButton label={`Resolve ${alert.title}`} icon={<CircleCheck />} onClick={() => resolve(alert)} />
                  <AlertMenu
                    alert={alert}
                    onSnooze={(days) => snooze(alert, days)}
                    onDismiss={(reason) => dismiss(alert, reason)}
                    onAssign={(to) => assign(alert, to)}
                    isOpen={menuOf === alert.id}
                    onOpenChange={(isOpen) => setMenuOf(isOpen ? alert.id : undefined)}
                    trigger={<IconButton label={`More for ${alert.title}`} icon={<MoreHorizontal />} />}
                  />
                </div>
              )}
            </div>
            <p className={styles.message}>{alert.message}</p>
            <p className={styles.about}>
              {hasAccounts && alert.account && <AccountLink account={alert.account} />}
              <span>{alert.assignee ? alert.assignee.fullName : 'Nobody assigned'}</span>
              {alert.occurrences > 1 && <span>{alert.occurrences} times</span>}
            </p>
            {opened === alert.id && <AlertEvidence id={alert.id} known={alert.evidence} />}
          </li>
        ))}
      </ul>
    </>
  );
}
