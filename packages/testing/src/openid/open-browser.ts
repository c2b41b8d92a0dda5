type Visit = (address: string, init?: RequestInit) => Promise<{ readonly url: string; readonly response: Response }>;

/** What a person's browser does who signs in. */
export interface Browser {
  /** Opens an address, and follows redirects. */
  readonly visit: Visit;
  /** Opens an address, and fills the forms of the provider until it leads back to the gateway. */
  readonly signIn: (address: string, login: string) => ReturnType<Visit>;
  /** Cookies of the gateway. */
  readonly cookies: () => Map<string, string>;
}

export interface BrowserOptions {
  /** Address of the gateway, whose requests go to `gateway`. */
  readonly publicUrl: string;
  readonly gateway: (url: string, init: RequestInit) => Promise<Response>;
  /** Address of the provider that people sign in at. */
  readonly issuer: string;
}

/** Opens a browser without cookies. It keeps them by host. */
export function openBrowser({ publicUrl, gateway, issuer }: BrowserOptions): Browser {
  const jars = new Map<string, Map<string, string>>();
  const visit: Visit = async (address, init = {}) => {
    const url = new URL(address, publicUrl);
    const jar = jars.get(url.origin) ?? new Map<string, string>();
    jars.set(url.origin, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { accept: 'text/html', cookie, ...(init.headers as Record<string, string>) };
    const request = { ...init, headers, redirect: 'manual' } as const;
    const response = await (url.origin === publicUrl ? gateway(url.href, request) : fetch(url, request));
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    const next = response.headers.get('location');
    if (next !== null && response.status >= 300) return visit(new URL(next, url).href);
    return { url: url.href, response };
  };
  return {
    visit,
    async signIn(address, login) {
      let page = await visit(address);
      while (page.url.startsWith(issuer)) {
        const html = await page.response.text();
        const action = / action="([^"]+)"/.exec(html)?.[1] ?? '';
        const prompt = /name="prompt" value="(\w+)"/.exec(html)?.[1] ?? '';
        page = await visit(new URL(action, page.url).href, {
          method: 'POST',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          body: new URLSearchParams({ prompt, login, password: 'any' }),
        });
      }
      return page;
    },
    cookies: () => jars.get(publicUrl) ?? new Map<string, string>(),
  };
}
