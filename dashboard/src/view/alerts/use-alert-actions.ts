import { TZDate } from '@date-fns/tz';
import { addDays, set } from 'date-fns';
import { graphql } from '../../generated/gql.ts';
import { useChange } from '../../graph/use-graph.ts';
import { toast } from '../../parts/toasts.tsx';
import { useClock } from '../../parts/zone.tsx';

const acknowledge = graphql(`
  mutation AcknowledgeAlert($id: ID!, $version: Int) {
    done: alertAcknowledge(id: $id, expectedVersion: $version) {
      alert {
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
        ...AlertState
      }
      userErrors {
        message
      }
    }
  }
`);

const reopen = graphql(`
  mutation ReopenAlert($id: ID!) {
    done: alertReopen(id: $id) {
      alert {
        ...AlertState
      }
      userErrors {
        message
      }
    }
  }
`);

const assign = graphql(`
  mutation AssignAlert($id: ID!, $employeeId: ID) {
    done: alertAssign(id: $id, employeeId: $employeeId) {
      alert {
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

export interface ActedAlert {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly assignee?: { readonly id: string; readonly fullName: string } | null;
}

interface Result {
  readonly error?: { readonly message: string } | undefined;
  readonly data?:
    | { readonly done?: { readonly userErrors: readonly { readonly message: string }[] } | null }
    | undefined;
}

const morning = { hours: 9, minutes: 0, seconds: 0, milliseconds: 0 };

/** What people do with alerts. Each says what it did and can be taken back; a refusal says why. */
export function useAlertActions() {
  const { zone } = useClock();
  const runAcknowledge = useChange(acknowledge);
  const runSnooze = useChange(snooze);
  const runResolve = useChange(resolve);
  const runReopen = useChange(reopen);
  const runAssign = useChange(assign);

  async function say(running: Promise<Result>, done: string, undo?: () => void): Promise<void> {
    const { error, data } = await running;
    const refusal = error?.message ?? data?.done?.userErrors[0]?.message;
    if (refusal === undefined) toast(done, { undo });
    else toast(refusal, { isError: true });
  }

  const back = (alert: ActedAlert) => () => void say(runReopen({ id: alert.id }), `“${alert.title}” is open again`);

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
    assign: (alert: ActedAlert, to: { readonly id: string; readonly fullName: string }) =>
      say(runAssign({ id: alert.id, employeeId: to.id }), `Assigned to ${to.fullName}`, () => {
        void say(runAssign({ id: alert.id, employeeId: alert.assignee?.id ?? null }), 'Assigned as before');
      }),
  };
}
