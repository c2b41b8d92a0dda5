const triedAt = 'sophia.sign-in-tried-at';
const again = 15_000;

let going: Promise<void> | undefined;

/**
 * Leads to the provider and back to this very page. A person who was just there sees what the server says instead. Many
 * answers may ask for it at once: the provider is asked once, because each attempt replaces the cookie of the one before.
 */
export function signIn(): Promise<void> {
  going ??= leave().finally(() => {
    going = undefined;
  });
  return going;
}

async function leave(): Promise<void> {
  if (Date.now() - Number(sessionStorage.getItem(triedAt) ?? 0) < again) return;
  sessionStorage.setItem(triedAt, String(Date.now()));
  const to = window.location.pathname + window.location.search;
  const address = `/sign-in?to=${encodeURIComponent(to)}`;
  try {
    // Without a provider the gateway has no such page.
    const { type } = await fetch(address, { redirect: 'manual' });
    if (type === 'opaqueredirect') window.location.assign(address);
  } catch {
    // The server cannot be reached, as the parts of the page say. The next answer tries again.
    sessionStorage.removeItem(triedAt);
  }
}
