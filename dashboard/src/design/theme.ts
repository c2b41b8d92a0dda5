import { useSyncExternalStore } from 'react';

export type Theme = 'system' | 'light' | 'dark';

export const themes: readonly Theme[] = ['system', 'light', 'dark'];

const kept = 'sophia.theme';
const dark = window.matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

const isTheme = (text: string | null): text is Theme => themes.some((theme) => theme === text);

function chosen(): Theme {
  const text = localStorage.getItem(kept);
  return isTheme(text) ? text : 'system';
}

function show(): void {
  const theme = chosen();
  document.documentElement.dataset.theme = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
  for (const listener of listeners) listener();
}

/** Shows the chosen theme, and follows the system's and other windows' changes. */
export function startTheme(): void {
  show();
  dark.addEventListener('change', show);
  window.addEventListener('storage', show);
}

export function chooseTheme(theme: Theme): void {
  localStorage.setItem(kept, theme);
  show();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useTheme = (): Theme => useSyncExternalStore(subscribe, chosen);
