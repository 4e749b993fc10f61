import type { Page } from 'playwright-core';

/** What a screen reader would stumble over in a view. */
export const faults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
    const say = (what: string) => (e: Element) =>
      found.push(`${what}: ${e.outerHTML.slice(0, 120)}`);
    all('a, button')
      .filter((e) => !(e.innerText ?? e.textContent ?? '').trim() && !e.ariaLabel)
      .forEach(say('no name'));
    all('input, select')
      .filter((e) => !(e as HTMLInputElement).labels?.length)
      .forEach(say('no label'));
    all('ul > :not(li), ol > :not(li)').forEach(say('not an item'));
    all('li')
      .filter((e) => !e.parentElement?.matches('ul, ol'))
      .forEach(say('no list'));
    const ids = all('[id]').map((e) => e.id);
    all('[id]')
      .filter((e) => ids.indexOf(e.id) !== ids.lastIndexOf(e.id))
      .forEach(say('id twice'));
    let level = 0;
    for (const heading of all('h1, h2, h3, h4')) {
      if (heading.closest('dialog')) continue;
      const next = Number(heading.tagName[1]);
      if (next > level + 1) say('heading skips a level')(heading);
      level = next;
    }
    for (const [selector, n] of [
      ['main', 1],
      ['h1', 1],
      ['header.site-head', 1],
      ['footer', 1],
    ] as const) {
      if (all(selector).length !== n) found.push(`${all(selector).length} × ${selector}`);
    }
    return found;
  });

/** What of captured words was carried out, or went on the screen as it stands, in a view; `drawn` is what we draw ourselves. */
export const carriedOut = (page: Page) =>
  page.evaluate(() => ({
    pwned: 'pwned' in globalThis,
    foreign: document.querySelectorAll(
      'main :is(script, img, svg:not(.drawn), iframe, object, embed, link, meta, style, form)',
    ).length,
    links: [...document.querySelectorAll('a')].filter(
      (a) => !a.getAttribute('href')!.startsWith('#'),
    ).length,
    handlers: [...document.querySelectorAll('main *')].filter((e) =>
      [...e.attributes].some((a) => a.name.startsWith('on') || a.name === 'style'),
    ).length,
    hidden: /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2066-\u2069\ufeff]/.test(
      document.body.querySelector('#app')!.textContent! + document.title,
    ),
  }));
