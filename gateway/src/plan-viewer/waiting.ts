/**
 * Says that a subscription is waiting for its first event, where GraphiQL shows a spinner alone. Whether the operation is
 * a subscription is in the text that GraphiQL keeps for the next visit.
 */
export function tellOfWaiting(): void {
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

/** Whether the first operation of a document is a subscription. */
export function isSubscription(document: string): boolean {
  const withoutComments = document.replaceAll(/#.*$/gm, '');
  return /^[ \t]*(query|mutation|subscription|\{)/m.exec(withoutComments)?.[1] === 'subscription';
}
