/**
 * Shows that a subscription waits for its first event, where GraphiQL shows only a spinner. Finds out from the text
 * that GraphiQL stores for the next visit whether the operation is a subscription.
 */
export function showWaiting(): void {
  const page = document.documentElement;
  const look = () => {
    const isWaiting = document.querySelector('.graphiql-spinner') !== null;
    page.classList.toggle(
      'waiting-for-event',
      isWaiting && isSubscription(localStorage.getItem('graphiql:query') ?? ''),
    );
  };
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
}

/** Returns true if the first operation of a document is a subscription. */
export function isSubscription(document: string): boolean {
  const withoutComments = document.replaceAll(/#.*$/gm, '');
  return /^[ \t]*(query|mutation|subscription|\{)/m.exec(withoutComments)?.[1] === 'subscription';
}
