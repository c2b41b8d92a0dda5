import { getRouteApi } from '@tanstack/react-router';

const route = getRouteApi('/trust');

/** What is open in a drawer, as the URL says it, and ways to open and close it. */
export function useOpen() {
  const { open } = route.useSearch();
  const navigate = route.useNavigate();
  const show = (id: string | undefined) => void navigate({ search: (before) => ({ ...before, open: id }) });
  return { open, show, close: () => show(undefined) };
}
