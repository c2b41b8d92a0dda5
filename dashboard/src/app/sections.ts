/** The sections of the dashboard, in the order of its navigation. The gateway serves the dashboard for their paths alone. */
export const sections = [
  { path: '/', title: 'Today', icon: 'today', key: 't' },
  { path: '/accounts', title: 'Accounts', icon: 'accounts', key: 'a' },
  { path: '/calls', title: 'Calls', icon: 'calls', key: 'l' },
  { path: '/revenue', title: 'Revenue', icon: 'revenue', key: 'v' },
  { path: '/coaching', title: 'Coaching', icon: 'coaching', key: 'g' },
] as const;
