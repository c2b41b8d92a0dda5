import { addDays } from 'date-fns';
import { graphql } from '../generated/gql.ts';
import { useChange } from '../graph/use-graph.ts';
import { toast } from '../parts/toasts.tsx';

const accept = graphql(`
  mutation AcceptAction($id: ID!, $version: Int) {
    done: nextBestActionAccept(id: $id, expectedVersion: $version) {
      nextBestAction {
        ...DecidedAction
      }
      userErrors {
        message
      }
    }
  }
`);

const finish = graphql(`
  mutation FinishAction($id: ID!, $version: Int) {
    done: nextBestActionDone(id: $id, expectedVersion: $version) {
      nextBestAction {
        ...DecidedAction
      }
      userErrors {
        message
      }
    }
  }
`);

const snooze = graphql(`
  mutation SnoozeAction($id: ID!, $version: Int, $until: DateTime!) {
    done: nextBestActionSnooze(id: $id, expectedVersion: $version, until: $until) {
      nextBestAction {
        ...DecidedAction
      }
      userErrors {
        message
      }
    }
  }
`);

const dismiss = graphql(`
  mutation DismissAction($id: ID!, $version: Int, $reason: String!) {
    done: nextBestActionDismiss(id: $id, expectedVersion: $version, reason: $reason) {
      nextBestAction {
        ...DecidedAction
      }
      userErrors {
        message
      }
    }
  }
`);

const reopen = graphql(`
  mutation ReopenAction($id: ID!) {
    done: nextBestActionReopen(id: $id) {
      nextBestAction {
        ...DecidedAction
      }
      userErrors {
        message
      }
    }
  }
`);

graphql(`
  fragment DecidedAction on NextBestAction {
    id
    status
    version
  }
`);

interface Result {
  readonly error?: { readonly message: string } | undefined;
  readonly data?:
    | { readonly done?: { readonly userErrors: readonly { readonly message: string }[] } | null }
    | undefined;
}

interface DecidedAction {
  readonly id: string;
  readonly version: number;
}

/** What people decide about next actions. Each says what it did, and can be taken back; a refusal says why. */
export function useActionDecisions() {
  const runAccept = useChange(accept);
  const runFinish = useChange(finish);
  const runSnooze = useChange(snooze);
  const runDismiss = useChange(dismiss);
  const runReopen = useChange(reopen);

  async function say(running: Promise<Result>, done: string, undo?: () => void): Promise<void> {
    const { error, data } = await running;
    const refusal = error?.message ?? data?.done?.userErrors[0]?.message;
    toast(refusal ?? done, refusal === undefined ? { undo } : { isError: true });
  }

  const back =
    ({ id }: DecidedAction) =>
    () =>
      void say(runReopen({ id }), 'It is to be done, as before');
  return {
    accept: (action: DecidedAction) =>
      say(runAccept({ id: action.id, version: action.version }), 'Somebody works on it', back(action)),
    finish: (action: DecidedAction) =>
      say(runFinish({ id: action.id, version: action.version }), 'Marked as done', back(action)),
    snooze: (action: DecidedAction, days: number) =>
      say(
        runSnooze({ id: action.id, version: action.version, until: addDays(new Date(), days).toISOString() }),
        `Hidden for ${days} days`,
        back(action),
      ),
    dismiss: (action: DecidedAction, reason: string) =>
      say(runDismiss({ id: action.id, version: action.version, reason }), 'Hidden for 90 days', back(action)),
  };
}
