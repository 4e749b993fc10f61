import type { Attached, CaseState, Decision } from '@hearsay/core/model';
import { describe, expect, it } from 'vitest';
import { CaseModel } from './model.ts';
import type { Listener, Remote } from './remote.ts';

const state: CaseState = {
  format: 'hearsay.case/1',
  title: 'A case',
  place: 'a.case',
  kept: true,
  counts: null,
  running: null,
  upToDate: true,
  version: 'f'.repeat(64) as CaseState['version'],
  by: null,
};
const decision: Decision = {
  kind: 'field',
  capture: 'c' as Extract<Decision, { kind: 'field' }>['capture'],
  field: 'outlet',
  value: 'x',
};

/** A server whose answers a test holds back. */
function made() {
  let listener: Listener | null = null;
  let held: (() => void) | null = null;
  const server = { state, log: [] as Attached[], hold: false };
  const remote = {
    state: async () => {
      const answer = server.state;
      if (server.hold) await new Promise<void>((done) => (held = done));
      return answer;
    },
    decisions: async () => server.log,
    decide: async (one: Decision, by: string) => {
      const at = '2031-06-01T09:00:00.000Z';
      const id = server.log.length + 1;
      const entry: Attached = { id, by, at, decision: one, undone: null, citations: [] };
      server.log = [...server.log, entry];
      server.state = { ...state, upToDate: false };
      return entry;
    },
    listen: (to: Listener) => {
      listener = to;
      return () => undefined;
    },
  } as unknown as Remote;
  const model = new CaseModel(state, {
    remote,
    askName: async () => 'Ana',
    storedName: () => 'Ana',
    storeName: () => undefined,
    refresh: async () => undefined,
  });
  model.start();
  const settle = () => new Promise((done) => setTimeout(done, 5));
  return { model, server, settle, listener: () => listener!, release: () => held!() };
}

describe('what is decided', () => {
  it('is not taken for done by an answer that was on its way when it was decided', async () => {
    const { model, server, settle, listener, release } = made();
    server.hold = true;
    listener().opened();
    await settle();
    await model.decide(decision);
    server.hold = false;
    release();
    await settle();
    expect([...model.now.unsettled]).toEqual([1]);
    expect(model.now.state.upToDate).toBe(false);
    server.state = state;
    listener().dossier(state.version);
    await settle();
    expect([...model.now.unsettled]).toEqual([]);
    expect(model.now.state.upToDate).toBe(true);
  });

  it('goes into the log at once, and can be dismissed from the notice but not from the log', async () => {
    const { model, settle } = made();
    await settle();
    await model.decide(decision);
    expect(model.now.notice?.entry.id).toBe(1);
    model.moveOn();
    expect(model.now.notice).toBeNull();
    expect(model.now.log?.map(({ id }) => id)).toEqual([1]);
  });
});
