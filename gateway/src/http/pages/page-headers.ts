import { createHash } from 'node:crypto';

const csp = 'content-security-policy';

/** Of whatever a browser opens: it is what its type says, in no frame, without rights to the machine, and loads nothing. */
export const pageHeaders: Readonly<Record<string, string>> = {
  [csp]: "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  // For browsers that do not know frame-ancestors.
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/**
 * Returns the policy of an HTML page. Of scripts, it allows those in the page and those of this server, so that a script
 * that somebody smuggles into the page does not run. Editors make styles and workers of their own.
 */
export function policyOf(html: string): Record<string, string> {
  const policy = [
    "default-src 'none'",
    ['script-src', "'self'", ...inlineScripts(html).map(hashOf)].join(' '),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  return { [csp]: policy.join('; ') };
}

const closing = '</script>';

/** Returns the texts of scripts, with the line ends that a browser makes of theirs. */
function inlineScripts(html: string): string[] {
  const scripts: string[] = [];
  for (let at = 0; ; ) {
    const opening = html.indexOf('<script', at);
    const start = html.indexOf('>', opening) + 1;
    const end = html.indexOf(closing, start);
    if (opening < 0 || start === 0 || end < 0) return scripts;
    if (end > start) scripts.push(html.slice(start, end).replaceAll(/\r\n?/g, '\n'));
    at = end + closing.length;
  }
}

const hashOf = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
