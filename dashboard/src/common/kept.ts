/** Returns what this browser keeps under a name; undefined if there is nothing, or it keeps nothing at all. */
export function readKept(name: string): string | undefined {
  try {
    return localStorage.getItem(name) ?? undefined;
  } catch {
    // People may forbid storage. The page then works without memory.
    return undefined;
  }
}

/** Keeps a text in this browser, if it keeps any. */
export function keep(name: string, text: string): void {
  try {
    localStorage.setItem(name, text);
  } catch {
    // Forbidden or full: what was to be kept is of use, but not needed.
  }
}
