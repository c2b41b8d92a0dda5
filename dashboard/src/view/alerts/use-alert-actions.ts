import { TZDate } from '@date-fns/tz';
import { addDays, set } from 'date-fns';
import { graphql } from '../../generated/gql.ts';
import type { AlertStatus } from '../../generated/graphql.ts';
import { useChange } from '../../graph/use-graph.ts';
import { toast } from '../../parts/toasts.tsx';
import { useClock } from '../../parts/zone.tsx';

const acknowledge = graphql(`
  mutation AcknowledgeAlert($id: ID!, $version: Int) {
    done: alertAcknowledge(id: $id, expectedVersion: $version) {
      alert {
        version
        ...AlertState
      }
      userErrors {
        message
      }
    }
  }
`);

const snooze = graphql(`
  mutation SnoozeAlert($id: ID!, $version: Int, $until: DateTime!) {
    done: alertSnooze(id: $id, expectedVersion: $version, until: $until) {
      alert {
        version
        ...AlertState
      }
      userErrors {
        message
      }
    }
  }
`);

const resolve = graphql(`
  mutation ResolveAlert($id: ID!, $version: Int) {
    done: alertResolve(id: $id, expectedVersion: $version) {
      alert {
        version
        ...AlertState
      }
      userErrors {
        message
      }
    }
  }
`);

const dismiss = graphql(`
  mutation DismissAlert($id: ID!, $version: Int, $reason: String!) {
    done: alertDismiss(id: $id, expectedVersion: $version, reason: $reason) {
      alert {
        version
        ...AlertState
      }
      userErrors {
        message
      }
    }
  }
`);

const reopen = graphql(`
  mutation ReopenAlert($id: ID!, $version: Int) {
    done: alertReopen(id: $id, expectedVersion: $version) {
      alert {
        version
        ...AlertState
      }
      userErrors {
        message
      }
    }
  }
`);

const assign = graphql(`
  mutation AssignAlert($id: ID!, $version: Int, $employeeId: ID) {
    done: alertAssign(id: $id, expectedVersion: $version, employeeId: $employeeId) {
      alert {
        version
        ...AlertState
      }
      userErrors {
        message
      }
    }
  }
`);

graphql(`
  fragment AlertState on Alert {
    id
    status
    version
    acknowledgedAt
    snoozedUntil
    resolvedAt
    assignee {
      id
      fullName
    }
  }
`);

export interface Assignee {
  readonly id: string;
  readonly fullName: string;
}

export interface ActedAlert {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly status: AlertStatus;
  readonly assignee?: Assignee | null;
}

interface Result {
  readonly error?: { readonly message: string } | undefined;
  readonly data?:
    | {
        readonly done?: {
          readonly alert?: { readonly version: number } | null;
          readonly userErrors: readonly { readonly message: string }[];
        } | null;
      }
    | undefined;
}

const morning = { hours: 9, minutes: 0, seconds: 0, milliseconds: 0 };

/**
 * What people do with alerts. Each says what it did and can be taken back, unless somebody has changed the alert since; a
 * refusal says why. Each returns whether it was done.
 */
export function useAlertActions() {
  const { zone } = useClock();
  const runAcknowledge = useChange(acknowledge);
  const runSnooze = useChange(snooze);
  const runResolve = useChange(resolve);
  const runDismiss = useChange(dismiss);
  const runReopen = useChange(reopen);
  const runAssign = useChange(assign);

  /** Says what came of a change. To take it back gets the version that it made. */
  async function say(running: Promise<Result>, done: string, undo?: (version?: number) => Promise<unknown>) {
    const { error, data } = await running;
    const refusal = error?.message ?? data?.done?.userErrors[0]?.message;
    if (refusal !== undefined) toast(refusal, { isError: true });
    else toast(done, { undo: undo && (() => void undo(data?.done?.alert?.version)) });
    return refusal === undefined;
  }

  /** Makes it as it was: open, or acknowledged. */
  const back = (alert: ActedAlert) => async (version?: number) => {
    const { id, title, status } = alert;
    const running = runReopen({ id, version });
    const { error, data } = await running;
    const isOpen = error === undefined && data?.done?.userErrors.length === 0;
    if (!isOpen || status !== 'ACKNOWLEDGED') return say(running, `“${title}” is open again`);
    return say(runAcknowledge({ id, version: data.done?.alert?.version }), `“${title}” is acknowledged, as before`);
  };

  return {
    acknowledge: (alert: ActedAlert) =>
      say(runAcknowledge({ id: alert.id, version: alert.version }), `Acknowledged “${alert.title}”`, back(alert)),
    snooze: (alert: ActedAlert, days: number) => {
      const until = new Date(+set(addDays(TZDate.tz(zone), days), morning)).toISOString();
      const when = days === 1 ? 'tomorrow, 9:00' : `in ${days} days, 9:00`;
      return say(runSnooze({ id: alert.id, version: alert.version, until }), `Snoozed until ${when}`, back(alert));
    },
    resolve: (alert: ActedAlert) =>
      say(runResolve({ id: alert.id, version: alert.version }), `Resolved “${alert.title}”`, back(alert)),
    dismiss: (alert: ActedAlert, reason: string) =>
      say(
        runDismiss({ id: alert.id, version: alert.version, reason }),
        `Dismissed “${alert.title}”: ${reason.toLowerCase()}`,
        back(alert),
      ),
    assign: (alert: ActedAlert, to: Assignee) =>
      say(
        runAssign({ id: alert.id, version: alert.version, employeeId: to.id }),
        `Assigned to ${to.fullName}`,
        (version) =>
          say(runAssign({ id: alert.id, version, employeeId: alert.assignee?.id ?? null }), 'Assigned as before'),
      ),
  };
}
