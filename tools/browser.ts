import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** Chromium as installed on this machine; nothing is ever downloaded. */
export const CHROMIUM = process.env['HEARSAY_CHROMIUM'] ?? '/usr/bin/chromium';
export const BROWSER_REQUIRED = process.env['HEARSAY_REQUIRE_BROWSER'] === '1';

const ARGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Why tests in a browser cannot run here; null where they can. Where a browser is required its absence is no reason to
 * skip: then the tests run and fail.
 */
export function whyNoBrowser(): string | null {
  if (BROWSER_REQUIRED || existsSync(CHROMIUM)) return null;
  return `no Chromium at ${CHROMIUM}: set HEARSAY_CHROMIUM, or install it; HEARSAY_REQUIRE_BROWSER=1 makes this a failure`;
}

/** Whether `what` must be skipped for want of a browser; then says so, with the reason, on standard error. */
export function skippedWithoutBrowser(what: string): boolean {
  const why = whyNoBrowser();
  if (why !== null) process.stderr.write(`skipped: ${what}: ${why}\n`);
  return why !== null;
}

/** Starts it. @throws Error when it is not there or does not start. */
export async function openBrowser(): Promise<Browser> {
  if (!existsSync(CHROMIUM))
    throw new Error(`a browser is required, and there is none at ${CHROMIUM}`);
  return chromium.launch({ executablePath: CHROMIUM, args: ARGS });
}
