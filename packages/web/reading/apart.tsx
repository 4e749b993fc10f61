import type { Article } from '@hearsay/core/model';
import { Captured, Visible } from '../parts/captured.tsx';
import { More } from '../parts/list.tsx';
import { readAddress, spanParam } from '../route.ts';
import { count, text } from '../text.ts';

const t = text.read;

/** Readers' comments: under the article, under their own heading, closed at first, and never lit. */
export function CommentsBelow({ article }: { article: Article }) {
  if (article.comments.length === 0) return null;
  return (
    <section class="comments">
      <h2>{t.comments}</h2>
      <p class="quiet">{t.commentsNote}</p>
      <details>
        <summary>{count.comments(article.comments.length)}</summary>
        <ol>
          <More
            list
            items={article.comments}
            step={30}
            render={(comment, i) => (
              <li key={i}>
                <p class="meta">
                  {comment.author === null ? t.noAuthor : <Captured text={comment.author} />}
                </p>
                <p dir="auto">
                  <Visible text={comment.text} />
                </p>
              </li>
            )}
          />
        </ol>
      </details>
    </section>
  );
}

/** What `read` took out of the page, each piece with its rule and its place. */
export function TakenOut({ article }: { article: Article }) {
  if (article.removed.length === 0) return null;
  return (
    <section class="removed">
      <h2>{t.removed}</h2>
      <p class="quiet">{t.removedNote}</p>
      <details>
        <summary>{count.pieces(article.removed.length)}</summary>
        <ul>
          <More
            list
            items={article.removed}
            step={30}
            render={(removal, i) => (
              <li key={i}>
                <a
                  href={readAddress(article.id, null, {
                    view: 'captured',
                    in: spanParam(removal.at),
                  })}
                >
                  <span class="rule">
                    {text.rule}: <Visible text={removal.rule} />
                  </span>
                </a>
                <p class="clamped" dir="auto">
                  <Visible text={removal.text.slice(0, 2000)} />
                </p>
              </li>
            )}
          />
        </ul>
      </details>
    </section>
  );
}
