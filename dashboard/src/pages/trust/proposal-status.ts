import { getRouteApi } from '@tanstack/react-router';
import type { DecidedStatus } from './search.ts';

const route = getRouteApi('/trust');

/** The state of the proposals that are shown, as the URL says it: those that are to decide, unless it says another. */
export function useProposalStatus() {
  const { status } = route.useSearch();
  const navigate = route.useNavigate();
  const choose = (chosen: DecidedStatus | undefined) =>
    void navigate({ search: (before) => ({ ...before, status: chosen }), replace: true });
  return { status: status ?? ('OPEN' as const), choose };
}
