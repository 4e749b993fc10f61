import type { Page } from 'playwright-core';

/** What a page did that it must not do: a dialog, a message on the console, an error, a request, a new window. */
export function watch(page: Page, allowed: (url: string) => boolean): string[] {
  const seen: string[] = [];
  page.on('dialog', (dialog) => {
    seen.push(`dialog ${dialog.type()}: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => seen.push(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => seen.push(`error: ${error.message}`));
  page.on('popup', (popup) => seen.push(`window: ${popup.url()}`));
  page.on('request', (request) => {
    if (!allowed(request.url())) seen.push(`request: ${request.url()}`);
  });
  return seen;
}
