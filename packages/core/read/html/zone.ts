import { hintAt, isElement, isNamed, valueOf, walk, type ElementNode } from './dom.ts';
import { NamePattern } from './hint.ts';
import type { Unit } from './unit.ts';
import type { Sums } from './weigh.ts';

/** An element that is no part of the article, and by which rule. */
export interface Zone {
  readonly element: ElementNode;
  readonly rule: string;
}

const B = String.raw`(?:^|[\s_-])`;
const E = String.raw`(?:$|[\s_-])`;
const words = (list: string): RegExp =>
  new RegExp(`${B}(?:${list.trim().split(/\s+/u).join('|')})${E}`, 'u');

/** Words in classes and ids, by what they say the element is. First that matches is the rule. */
const BY_NAME: readonly (readonly [rule: string, pattern: RegExp])[] = [
  [
    'navigation',
    words(
      'nav navbar navigation menu submenu breadcrumbs? crumbs? pagination pager paginator toc table-of-contents skip skip-link topbar masthead site-header',
    ),
  ],
  [
    'share',
    words(
      'share shares sharing sharebar sharethis share-?(?:buttons|tools|links|bar|box) social socials social-?(?:media|share|links|icons) addtoany addthis a2a jp-relatedposts sharedaddy follow-us followus whatsapp',
    ),
  ],
  [
    'related',
    words(`related related-?(?:posts?|articles?|stories|content|links|news|topics) recommend recommended recommendations? read-?more read-?next readmore more-?(?:stories|news|articles|from|on) most-?(?:read|popular|viewed|shared) popular trending outbrain taboola zergnet mgid
    also-?(?:read|like) see-?also onward up-?next further-?reading you-?may editors?-?picks? latest-?(?:news|posts|stories) similar teasers? story-?package prev-?next post-?nav post-?navigation nextprev article-?nav nrelate yarpp crp_related carousel slider rail`),
  ],
  [
    'advert',
    words(`ads? adverts? advertisements? advertising adsense adunit ad-?(?:slot|unit|container|wrapper|box|block|label|banner) sponsor sponsors sponsored dfp gpt promo promos promotion promoted promobox banner banners commercial anzeige werbung publicidad pub
    affiliate affiliates`),
  ],
  [
    'subscription',
    words(
      `newsletter newsletters newsletter-?\\w* subscribe subscription subscriptions signup sign-?up paywall-?\\w* piano regwall donate donation membership register registration cta call-?to-?action mailchimp optin opt-?in`,
    ),
  ],
  [
    'sidebar',
    words(
      'sidebar side-?bar sidebars aside rightcol right-?(?:rail|column|col|sidebar) left-?(?:rail|sidebar) widget-?area secondary complementary',
    ),
  ],
  ['widget', words('widget widgets')],
  ['footer', words('footer site-?footer page-?footer colophon copyright legal disclaimer')],
  [
    'notice',
    words(
      'cookie cookies cookie-?\\w* consent gdpr popup pop-?up modal overlay lightbox toast onetrust-\\w* alert-?bar interstitial login-?(?:box|form|modal) noprint no-print',
    ),
  ],
  [
    'about the author',
    words(
      'author-?(?:bio|box|info|card|about|description|profile|details|block|section) about-?(?:the-?)?author bio biography authorbox vcard-?bio post-?author-?bio',
    ),
  ],
  [
    'about the article',
    words(`byline bylines by-line dateline article-?(?:meta|info|date|byline|tools|actions|details) entry-?meta post-?(?:meta|info|date|byline) meta metadata article__meta timestamp publish-?date pubdate published-?date date-?time post__meta story-?meta
    posted-?on tools toolbar article-?toolbar print-?button utility`),
  ],
  [
    'tags',
    words(
      'tags? tag-?(?:list|links|cloud) taglist keywords topics? topic-?(?:list|tags) categories category-?(?:list|links) post-?(?:tags|categories) entry-?(?:tags|categories|footer) article-?tags',
    ),
  ],
  ['poll', words('poll polls quiz survey rating ratings star-?rating vote votes')],
];
/** Classes that say: this holds the article. An element of these names is never taken out by its other names. */
const BODY_NAME = new NamePattern(
  /(?:^|[\s_-])(?:article-?_{0,2}(?:body|content|text|copy)|articlebody|articlecontent|body-?_{0,2}(?:content|text|copy)|content-?_{0,2}(?:body|article|text)|entry-?_{0,2}content|post-?_{0,2}(?:content|body|text)|story-?_{0,2}(?:body|content|text)|storybody|storytext|single-?content|main-?content|news-?_{0,2}(?:text|content|body|detail)|text-?body|hentry|detail-?text|article-?detail|td-post-content|rich-?text|richtext)(?:$|[\s_-])/u,
);

export const namesBody = (element: ElementNode): boolean =>
  isNamed(element, BODY_NAME) || /articlebody/i.test(valueOf(element, 'itemprop'));

const ROLES: Readonly<Record<string, string>> = {
  navigation: 'navigation',
  complementary: 'sidebar',
  contentinfo: 'footer',
  banner: 'navigation',
  search: 'navigation',
  dialog: 'notice',
  alert: 'notice',
  alertdialog: 'notice',
  menu: 'navigation',
  menubar: 'navigation',
  tablist: 'navigation',
  toolbar: 'about the article',
};
const TAGS: Readonly<Record<string, string>> = {
  nav: 'navigation',
  menu: 'navigation',
  footer: 'footer',
  aside: 'sidebar',
  form: 'form',
  noscript: 'no script',
  dialog: 'notice',
  'amp-sidebar': 'sidebar',
};

/** Names of dialogs that ask for consent: these are no article however much they say. */
const CONSENT = new NamePattern(
  /(?:^|\s)(?:onetrust-\w\S*|ot-sdk-\S*|(?:cookie|consent|gdpr|privacy|cmp)-?_?(?:consent|banner|notice|manager|modal|popup|dialog|overlay|preferences|settings)\S*|cookiebot\S*|didomi-\S*|usercentrics-\S*|sp_message_\S*|truste_\S*|qc-cmp2-\S*)(?:\s|$)/u,
);

/** True where a part of the element, not deeper than two steps, is called the article's body: then it is its wrapper. */
const wrapsBody = (element: ElementNode, steps = 2): boolean =>
  element.children.some(
    (child) =>
      isElement(child) &&
      child.to > child.from &&
      (namesBody(child) || (steps > 1 && wrapsBody(child, steps - 1))),
  );

/** Shares of the page's (or the container's) running text up to which a rule may take an element out. */
const LIMIT_BY_TAG = 0.4;
const LIMIT_BY_NAME = 0.25;

function ruleOf(element: ElementNode): { readonly rule: string; readonly limit: number } | null {
  const byTag = TAGS[element.tag];
  if (byTag !== undefined) return { rule: byTag, limit: LIMIT_BY_TAG };
  const role = ROLES[valueOf(element, 'role')];
  if (role !== undefined) return { rule: role, limit: LIMIT_BY_TAG };
  const hint = hintAt(element);
  if (hint.text === '') return null;
  if (hint.rule === undefined)
    hint.rule = BY_NAME.find(([, pattern]) => pattern.test(hint.text))?.[0] ?? null;
  if (hint.rule === null) return null;
  if (hint.rule === 'notice' && isNamed(element, CONSENT))
    return { rule: hint.rule, limit: Infinity };
  return namesBody(element) || (hint.rule === 'sidebar' && wrapsBody(element))
    ? null
    : { rule: hint.rule, limit: LIMIT_BY_NAME };
}

const KEEP = new Set([
  '#root',
  'html',
  'body',
  'main',
  'article',
  'h1',
  'p',
  'blockquote',
  'tbody',
  'tr',
  'td',
  'table',
]);

/**
 * Finds what tags, roles and names say is no part of an article, outermost first. A rule never takes out an element
 * with more than its share of the running text below `root`, nor one that holds the main heading.
 */
export function findZones(root: ElementNode, prose: Sums, units: readonly Unit[]): readonly Zone[] {
  const zones: Zone[] = [];
  const total = Math.max(prose.of(root), 1);
  walk(root, (element) => {
    if (element.removed !== null || element.to === element.from) return false;
    if (!KEEP.has(element.tag)) {
      const rule = ruleOf(element);
      if (
        rule !== null &&
        prose.of(element) <= total * rule.limit &&
        !holdsHeading(element, units)
      ) {
        element.removed = rule.rule;
        zones.push({ element, rule: rule.rule });
        return false;
      }
    }
    return true;
  });
  return zones;
}

const holdsHeading = (element: ElementNode, units: readonly Unit[]): boolean => {
  for (let i = element.from; i < element.to && i < element.from + 40; i += 1) {
    if (units[i]!.host.tag === 'h1') return true;
  }
  return false;
};
