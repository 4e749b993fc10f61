import { isElement, type ElementNode } from './dom.ts';
import { HEADING } from './tag.ts';

/** Fewer rows than this are no data set out in a table. */
const ROWS = 3;
/** A cell with more text than this is a part of the page's layout. */
const CELL = 120;
/** What is looked at of a table before it is called one of data. */
const MOST = 6000;

/**
 * True for a table of data: rows of short cells, two or more in most of them, and no table, list, heading or form
 * inside. Its rows are lines of the article; the cells of a table made for layout are boxes of the page.
 */
export function isDataTable(table: ElementNode): boolean {
  let rows = 0;
  let full = 0;
  let seen = 0;
  let fits = true;
  const visit = (element: ElementNode, cell: boolean): number => {
    let length = 0;
    for (const child of element.children) {
      seen += 1;
      if (seen > MOST) fits = false;
      if (!fits) return length;
      if (!isElement(child)) {
        if (cell) length += child.text.trim().length;
        continue;
      }
      const { tag } = child;
      if (tag === 'tr') {
        if (cell) fits = false;
        rows += 1;
        const cells = child.children.filter(
          (one) => isElement(one) && (one.tag === 'td' || one.tag === 'th'),
        );
        if (cells.length > 1) full += 1;
        visit(child, false);
      } else if (tag === 'td' || tag === 'th') {
        if (visit(child, true) > CELL) fits = false;
      } else if (!cell) visit(child, false);
      else if (OTHER.has(tag) || (child.kind.is & HEADING) !== 0) fits = false;
      else length += visit(child, true);
    }
    return length;
  };
  visit(table, false);
  return fits && rows >= ROWS && full * 4 >= rows * 3;
}

const OTHER = new Set([
  'table',
  'ul',
  'ol',
  'dl',
  'form',
  'iframe',
  'article',
  'section',
  'blockquote',
  'figure',
  'nav',
  'select',
  'input',
  'textarea',
]);
