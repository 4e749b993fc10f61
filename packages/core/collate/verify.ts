import {
  articleId,
  type Article,
  type Capture,
  type CaptureCitation,
  type Citation,
  type Dossier,
  type Sha256,
} from '../model/index.ts';

/** Where in the dossier something does not hold, and what. */
export interface VerifyFailure {
  /** A path such as `timeline[3].accounts[0].cite`. */
  readonly path: string;
  readonly source: string | null;
  readonly detail: string;
}

/** A citation and where in the dossier it stands. */
export interface PlacedCitation {
  readonly path: string;
  readonly citation: Citation | CaptureCitation;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Every citation in a dossier, found by its shape, so that no kind of finding can be forgotten. */
export function* citationsOf(dossier: Dossier): Generator<PlacedCitation> {
  const waiting: { path: string; value: unknown }[] = Object.entries(dossier)
    .reverse()
    .map(([path, value]) => ({ path, value }));
  while (waiting.length > 0) {
    const { path, value } = waiting.pop()!;
    if (Array.isArray(value)) {
      for (let i = value.length - 1; i >= 0; i -= 1) {
        waiting.push({ path: `${path}[${i}]`, value: value[i] });
      }
    } else if (isObject(value)) {
      const holds = typeof value['article'] === 'string' || typeof value['capture'] === 'string';
      if (holds && typeof value['text'] === 'string' && typeof value['start'] === 'number') {
        yield { path, citation: value as unknown as Citation | CaptureCitation };
      }
      for (const [key, inner] of Object.entries(value).reverse()) {
        if (isObject(inner)) waiting.push({ path: `${path}.${key}`, value: inner });
      }
    }
  }
}

/**
 * Checks every citation of a dossier against the article's text, the articles against their ids and captures, and, for
 * the captures that `decoded` can give, capture citations, origins and removals against the page as it was received.
 * @param decoded the decoded capture, or null where it is not at hand; throws where the bytes are not those that were read.
 */
export function* verifyDossier(
  dossier: Dossier,
  sha256: Sha256,
  decoded: (capture: Capture) => string | null,
): Generator<VerifyFailure> {
  const articles = new Map<string, Article>(dossier.articles.map((a) => [a.id, a]));
  const captures = new Map<string, Capture>(dossier.captures.map((c) => [c.id, c]));
  const pages = new Map<string, string | null>();
  for (const [index, capture] of dossier.captures.entries()) {
    try {
      pages.set(capture.id, decoded(capture));
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      yield { path: `captures[${index}]`, source: capture.source, detail };
      pages.set(capture.id, null);
    }
  }
  for (const [index, article] of dossier.articles.entries()) {
    const path = `articles[${index}]`;
    const capture = captures.get(article.capture);
    if (capture === undefined) {
      yield { path, source: article.source, detail: 'its capture is not in the dossier' };
      continue;
    }
    const given = capture.mediaType === GIVEN_MEDIA_TYPE;
    if (!given && articleId(sha256, capture.id, article.text) !== article.id) {
      yield { path, source: article.source, detail: 'its text is not the text its id was made of' };
    }
    yield* verifyBlocks(article, path);
    const page = pages.get(capture.id) ?? null;
    if (page !== null && !given) yield* verifyAgainstPage(article, page, path);
  }
  yield* verifyDecisions(dossier, articles);
  for (const { path, citation } of citationsOf(dossier)) {
    const home = 'article' in citation ? articles.get(citation.article) : null;
    const capture = 'capture' in citation ? captures.get(citation.capture) : null;
    const source = home?.source ?? capture?.source ?? null;
    const text = 'article' in citation ? home?.text : pages.get(citation.capture);
    if ('article' in citation ? home === undefined : capture === undefined) {
      yield { path, source, detail: 'it cites something that is not in the dossier' };
    } else if (text !== null && text !== undefined) {
      if (citation.text === '' || text.slice(citation.start, citation.end) !== citation.text) {
        const detail = `the words at ${citation.start}–${citation.end} are not those cited: ${JSON.stringify(citation.text.slice(0, 80))}`;
        yield { path, source, detail };
      }
    }
  }
}

/** A decision stands on the words that were pointed at, in that page, and on no others. */
function* verifyDecisions(
  { decisions }: Dossier,
  articles: ReadonlyMap<string, Article>,
): Generator<VerifyFailure> {
  for (const [index, { decision, citations }] of decisions.entries()) {
    if (!('anchors' in decision)) continue;
    const words = new Set(decision.anchors.map(({ capture, exact }) => `${capture} ${exact}`));
    for (const [at, citation] of (citations ?? []).entries()) {
      const home = articles.get(citation.article);
      if (home === undefined || words.has(`${home.capture} ${citation.text}`)) continue;
      const detail = 'the words it stands on are not those that were pointed at';
      yield { path: `decisions[${index}].citations[${at}]`, source: home.source, detail };
    }
  }
}

/** The media type of a text handed in with `--from`; such an article keeps the id it came with. */
export const GIVEN_MEDIA_TYPE = 'application/vnd.hearsay.given';

function* verifyBlocks(article: Article, path: string): Generator<VerifyFailure> {
  let last = 0;
  for (const [index, block] of article.blocks.entries()) {
    if (block.start < last || block.end < block.start || block.end > article.text.length) {
      const detail = `the block at ${block.start}–${block.end} is not in the text, in order`;
      yield { path: `${path}.blocks[${index}]`, source: article.source, detail };
    }
    last = block.end;
  }
}

/** `read` writes any white space or control character as a plain space, one for one. */
const folded = (text: string): string => text.replace(/[\s\u0000-\u001f\u007f-\u009f]/gu, ' ');

function* verifyAgainstPage(
  article: Article,
  page: string,
  path: string,
): Generator<VerifyFailure> {
  for (const [index, piece] of article.origin.entries()) {
    const same =
      piece.end - piece.start !== piece.at.end - piece.at.start ||
      folded(article.text.slice(piece.start, piece.end)) ===
        folded(page.slice(piece.at.start, piece.at.end));
    if (!same || piece.at.end > page.length) {
      const detail = 'the page as received has other words at this place';
      yield { path: `${path}.origin[${index}]`, source: article.source, detail };
    }
  }
  for (const [index, removal] of article.removed.entries()) {
    if (removal.at.end > page.length || removal.at.end < removal.at.start) {
      const detail = `removed text at ${removal.at.start}–${removal.at.end} is not in the page`;
      yield { path: `${path}.removed[${index}]`, source: article.source, detail };
    }
  }
}
