export type Theme = 'auto' | 'light' | 'dark';
const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];
const KEY = 'hearsay.theme';

export const nextTheme = (theme: Theme): Theme => THEMES[(THEMES.indexOf(theme) + 1) % 3]!;

/** The theme chosen before; a browser that keeps nothing for files gives `auto`. */
export function storedTheme(): Theme {
  let value: string | null = null;
  try {
    value = localStorage.getItem(KEY);
  } catch {
    // Storage is switched off for this page: the choice lasts as long as the page.
  }
  return THEMES.find((theme) => theme === value) ?? 'auto';
}

export function setTheme(theme: Theme): void {
  applyTheme(theme);
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // As above.
  }
}

export function applyTheme(theme: Theme): void {
  if (theme === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}
