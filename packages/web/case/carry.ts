import type { Commitment, Dossier } from '@hearsay/core/model';
import type { Lookup } from '../dossier/lookup.ts';
import type { Route } from '../route.ts';
import {
  findingKey,
  ofAgreement,
  ofCommitment,
  ofDispute,
  ofEntry,
  ofPassage,
  ofStatement,
  ofWording,
} from './anchor.ts';

/** Addresses name entries by their number in the dossier; in a new dossier the same entry may have another. */
const NUMBERED: Readonly<Record<string, (dossier: Dossier) => readonly string[]>> = {
  id: (dossier) => dossier.statements.map((one) => findingKey(ofStatement(one))),
  entry: (dossier) => dossier.timeline.map((one) => findingKey(ofEntry(one))),
  dispute: (dossier) => dossier.disputes.map((one) => findingKey(ofDispute(one))),
  agreement: (dossier) => dossier.agreements.map((one) => findingKey(ofAgreement(one))),
  commitment: (dossier) => dossier.commitments.map(keyOfCommitment),
  wording: (dossier) => dossier.wordings.map((one) => findingKey(ofWording(one))),
  passage: (dossier) => dossier.passages.map((one) => findingKey(ofPassage(one))),
};

const keyOfCommitment = (one: Commitment): string => {
  const finding = ofCommitment(one);
  return finding === null ? one.what : findingKey(finding);
};

/**
 * The parameters of an address as they must be in a new dossier to show the same thing. What is not there any more is
 * left out: then the view shows all. Null: nothing changes.
 */
export function carryOver(
  { params }: Route,
  before: Lookup,
  after: Lookup,
): Readonly<Record<string, string>> | null {
  const found: Record<string, string> = Object.fromEntries(params);
  let changed = false;
  const put = (key: string, value: string | null): void => {
    if (value === found[key]) return;
    changed = true;
    if (value === null) delete found[key];
    else found[key] = value;
  };
  for (const [param, keysOf] of Object.entries(NUMBERED)) {
    const value = params.get(param);
    if (value === undefined) continue;
    const key = keysOf(before.dossier)[Number(value)];
    const at = key === undefined ? -1 : keysOf(after.dossier).indexOf(key);
    put(param, at < 0 ? null : String(at));
  }
  const family = params.get('family');
  if (family !== undefined && !after.families.has(family)) {
    const known = before.families.get(family);
    const page = known?.articles[0] ?? known?.carries[0];
    put('family', (page !== undefined && after.familyOf.get(page)?.id) || null);
  }
  return changed ? found : null;
}
