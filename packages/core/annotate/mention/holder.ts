import type { Token } from '../../model/index.ts';
import type { Name } from './names.ts';
import type { Role } from './role.ts';
import { FLAG, type WordInfo } from './word.ts';

/** The person whose office a phrase gives: "spokesman Jon Adler", "minister, Jon Adler", "Jon Adler, the minister". */
export function holderBeside(
  words: readonly WordInfo[],
  token: readonly Token[],
  role: Role,
  starts: ReadonlyMap<number, Name>,
  ends: ReadonlyMap<number, Name>,
): Name | null {
  const direct = starts.get(role.to);
  if (direct !== undefined && (direct.type === 'person' || !role.body)) {
    if (direct.type === 'person' && role.article !== 'a' && role.article !== 'an') return direct;
    if (direct.type === 'person') return direct;
  }
  const comma = (i: number): boolean => words[i]?.text === ',';
  if (comma(role.to)) {
    const after = starts.get(role.to + 1);
    if (after?.type === 'person' && words[role.to - 1]!.flags & FLAG.capital) return after;
    // "Ghana's ambassador, Jon Adler, left": set off by commas on both sides, and no list.
    if (after?.type === 'person' && comma(after.to) && explains(token, after)) return after;
  }
  if (comma(role.from - 1)) {
    const before = ends.get(role.from - 1);
    const closes = words[role.to]?.text;
    if (
      before?.type === 'person' &&
      !role.body &&
      (closes === ',' || closes === '.' || closes === ';')
    )
      return before;
  }
  return null;
}

/** Whether a name is in apposition to what stands before it. */
function explains(token: readonly Token[], { from, to }: Name): boolean {
  for (let i = from; i < to; i += 1) if (token[i]!.deprel === 'appos') return true;
  return false;
}
