import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** Leads to the page of an account. */
export function AccountLink({
  account,
  children,
}: {
  readonly account: { readonly id: string; readonly name: string };
  readonly children?: ReactNode;
}) {
  return (
    <Link to="/accounts/$accountId" params={{ accountId: account.id }}>
      {children ?? account.name}
    </Link>
  );
}
