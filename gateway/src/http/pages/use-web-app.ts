import type { Plugin } from 'graphql-yoga';
import { answerWith, type WebApp } from './web-app.ts';

/**
 * Serves a web application. Its pages have one HTML file, which browsers get for the paths that the application lists and
 * for no other, so it hides no path of the gateway.
 */
export function useWebApp(app: WebApp): Plugin {
  return {
    onRequest({ request, url, endResponse }) {
      if (request.method !== 'GET' && request.method !== 'HEAD') return;
      const isPage = app.hasPage(url.pathname) && request.headers.get('accept')?.includes('text/html');
      const file = isPage ? app.index : app.files.get(url.pathname);
      if (file) endResponse(answerWith(file, request));
    },
  };
}
