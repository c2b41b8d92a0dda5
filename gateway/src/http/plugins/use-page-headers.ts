import type { Plugin } from 'graphql-yoga';
import { pageHeaders } from '../pages/page-headers.ts';

/** Protects what browsers open. Pages that have a policy of their own keep it. No page comes from a POST. */
export function usePageHeaders(): Plugin {
  return {
    onResponse({ request, response: { headers } }) {
      if (request.method === 'POST') return;
      for (const [name, value] of Object.entries(pageHeaders)) if (!headers.has(name)) headers.set(name, value);
    },
  };
}
