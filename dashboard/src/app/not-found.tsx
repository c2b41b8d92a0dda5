import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router';
import { Button } from '../parts/button.tsx';
import { Page } from '../view/page.tsx';
import { PartMissing } from './load-part.ts';

export function NotFound() {
  return (
    <Page title="There is no such page" text="It may have moved, or the address has a typing error.">
      <Link to="/">Go to Today</Link>
    </Page>
  );
}

/** What stands in place of a page that failed. */
export function Broken({ error }: ErrorComponentProps) {
  const router = useRouter();
  const again = () => (error instanceof PartMissing ? window.location.reload() : void router.invalidate());
  return (
    <Page title="This page has failed" text={error instanceof Error ? error.message : String(error)}>
      <Button onClick={again}>Try again</Button>
    </Page>
  );
}
