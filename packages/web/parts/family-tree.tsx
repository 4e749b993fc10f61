import type { Article, Derivation, Family } from '@hearsay/core/model';
import type { ComponentChildren } from 'preact';
import { isoDay } from '../dossier/day.ts';
import { familyTree, type TreeNode } from '../dossier/family-tree.ts';
import type { Lookup } from '../dossier/lookup.ts';
import { text } from '../text.ts';
import { Captured } from './captured.tsx';

const t = text.sources;

/** So many pages are drawn at most. */
const MOST = 400;

type Render = (page: Article, links: readonly Derivation[], carries: boolean) => ComponentChildren;

/** Who has it from whom, with when each published. `show` gives what stands in the row of a page. */
export function FamilyTreeView(props: { lookup: Lookup; family: Family; show: Render }) {
  const { roots, axis, leftOut } = familyTree(props.lookup, props.family, MOST);
  return (
    <div class={axis === null ? 'tree' : 'tree timed'}>
      {axis !== null && (
        <p class="tree-axis" aria-hidden="true">
          <Captured text={isoDay(axis.from)} class="day" />
          <Captured text={isoDay(axis.to)} class="day" />
        </p>
      )}
      <ul class="branch">
        {roots.map((node) => (
          <Branch key={keyOf(node)} node={node} above={null} timed={axis !== null} {...props} />
        ))}
      </ul>
      {leftOut > 0 && <p class="quiet">{t.treeCut(leftOut)}</p>}
    </div>
  );
}

const keyOf = ({ of }: TreeNode): string => ('agency' in of ? `@${of.agency}` : of.page.id);

function Branch(props: { node: TreeNode; above: number | null; timed: boolean; show: Render }) {
  const { node, above, timed, show } = props;
  const { of } = node;
  return (
    <li data-key={`node ${keyOf(node)}`}>
      <div class="tree-row">
        {'agency' in of ? (
          <Agency name={of.agency} />
        ) : (
          <div class="tree-page">{show(of.page, node.links, of.carries)}</div>
        )}
        {timed && 'page' in of && <Track at={node.at} above={above} />}
      </div>
      {node.children.length > 0 && (
        <ul class="branch">
          {node.children.map((child) => (
            <Branch key={keyOf(child)} node={child} above={node.at} timed={timed} show={show} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** A source that pages name, without a page of its own here. */
function Agency({ name }: { name: string }) {
  return (
    <p class="tree-agency">
      <strong>
        <Captured text={name} />
      </strong>{' '}
      <span class="quiet">{t.notCaptured}</span>
    </p>
  );
}

/** Left and right of the track, in percent of it, that a point needs for itself. */
const EDGE = 3;
const place = (at: number): string => `${(EDGE + at * (100 - 2 * EDGE)).toFixed(2)}%`;

/** When it was published, and how long after the page above it; the day itself stands beside it in words. */
function Track({ at, above }: { at: number | null; above: number | null }) {
  return (
    <svg class="tree-track" aria-hidden="true" focusable="false">
      <line x1={place(0)} x2={place(1)} y1="50%" y2="50%" class="rail" />
      {at !== null && above !== null && (
        <line x1={place(above)} x2={place(at)} y1="50%" y2="50%" class="lag" />
      )}
      {at !== null && <circle cx={place(at)} cy="50%" r="4.5" />}
    </svg>
  );
}
