import type { Field } from '../../model/index.ts';
import type { DraftBlock } from '../draft-block.ts';
import { cut, placeOf } from '../flow.ts';
import type { Unit } from './unit.ts';

/** Lines in which a site speaks of itself by name: a donation bar, a subscription box, a copyright notice. */
const SELF =
  /^(?:Support|Donate to|Subscribe to|Become a member of|Help|Copyright|©|\(c\)|Copyright ©)\s(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?\s)?(\p{Lu}[\p{L}\p{N}.'’&-]*(?: \p{Lu}[\p{L}\p{N}.'’&-]*){0,3})(?=$|[.,|]|\sAll rights)/u;
/** A name that shows by its own form that it is a medium's: capitals inside, a domain, or a word for a medium. */
const MEDIUM =
  /^\p{Lu}\p{Ll}+\p{Lu}\p{L}+$|\.(?:com|net|org|info|news|ru|az|am|tr)$|(?:^|\s)(?:News|Times|Post|Herald|Tribune|Observer|Journal|Gazette|Chronicle|Courier|Daily|Press|Radio|TV|Media|Today|Online|Mail|Star|Globe|Independent|Telegraph|Guardian|Report|Review|Monitor|Agency|Broadcasting|Network)(?:$|\s)/u;

/**
 * The outlet, where the page's furniture names it: the same name in a line of that form, and nowhere in the body
 * (a campaign for a country or a cause has the form of a donation bar too).
 */
export function selfNamed(
  units: readonly Unit[],
  body: readonly DraftBlock[],
): Field<string> | null {
  for (const { passage } of units) {
    if (passage.text.length > 120) continue;
    const match = SELF.exec(passage.text);
    const name = match?.[1]?.replace(/\.$/u, '');
    if (match === null || name === undefined || !MEDIUM.test(name)) continue;
    if (body.some((block) => block.passage.text.includes(name))) continue;
    const start = match.index + match[0].length - match[1]!.length;
    return { value: name, basis: 'visible', at: placeOf(cut(passage, start, start + name.length)) };
  }
  return null;
}
