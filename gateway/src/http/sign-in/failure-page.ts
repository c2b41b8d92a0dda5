import { policyOf } from '../pages/page-headers.ts';

/** Tells a person why they could not sign in, and lets them try again. */
export function failurePage(reason: string, status: number): Response {
  const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>Not signed in</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:40rem;margin:4rem auto;padding:0 1rem}</style>
<h1>Not signed in</h1>
<p>${reason.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}.</p>
<p><a href="/sign-in">Try again</a></p>
</html>
`;
  return new Response(html, {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...policyOf(html) },
  });
}
