const triedAt = 'sophia.sign-in-tried-at';
const again = 15_000;

/** Leads to the provider and back to this very page. A person who was just there sees what the server says instead. */
export async function signIn(): Promise<void> {
  if (Date.now() - Number(sessionStorage.getItem(triedAt) ?? 0) < again) return;
  const to = window.location.pathname + window.location.search;
  const address = `/sign-in?to=${encodeURIComponent(to)}`;
  // Without a provider the gateway has no such page.
  const { type } = await fetch(address, { redirect: 'manual' });
  if (type !== 'opaqueredirect') return;
  sessionStorage.setItem(triedAt, String(Date.now()));
  window.location.assign(address);
}
