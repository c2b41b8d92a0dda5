import { Link } from '@tanstack/react-router';
import { Mail } from 'lucide-react';
import type { ReportPage } from '../generated/graphql.ts';
import buttonStyles from '../parts/button.module.css';
import { useMay } from './use-may.ts';

/** Leads to the form that sends a page by e-mail, with the page chosen. */
export function ReportLink({ page }: { readonly page: ReportPage }) {
  const [mayReadCustomers, mayReadInsights] = [useMay('CUSTOMERS_READ'), useMay('INSIGHTS_READ')];
  if (!mayReadCustomers || !mayReadInsights) return null;
  return (
    <Link to="/reports" search={{ open: 'new', page }} className={`${buttonStyles.button} ${buttonStyles.plain}`}>
      <Mail aria-hidden="true" />
      E-mail report
    </Link>
  );
}
