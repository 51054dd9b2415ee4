import { factsNow, isNotYet, movesNotYet } from '../src/modules/ticket/not-yet.ts';
import { startTestApp, type TestApp } from './harness/app.ts';
import { asSeen, expected } from './walks/refusals.ts';
import { allActions, isFact, table } from './walks/table.ts';

/** What the issue leaves out, in its own words. */
const leftOut = 'extend, hold, resume, hold_expired, transfer, decline, appeal, hand_over, merge, split, leave, convene, resolve, mediate, deliberating/expire, demand_hearing'.split(', ');

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp(undefined, { logLevel: 'silent' });
});
afterAll(() => app?.stop());

describe('what is not there yet', () => {
  test('is what the issue names, no more and no less', () => {
    expect([...movesNotYet].sort()).toEqual(leftOut.sort());
    expect([...factsNow].sort()).toEqual(['attempt_contact', 'nudge', 'remark', 'report_progress']);
  });

  test('is in the table, so that nothing is left out by a slip of the pen', () => {
    const moves = new Set(table.rows.flatMap(({ action, from }) => [action, ...from.map((state) => `${state}/${action}`)]));
    expect(movesNotYet.filter((name) => !moves.has(name))).toEqual([]);
    expect(factsNow.filter((name) => !table.facts.some(({ action }) => action === name))).toEqual([]);
  });

  test('leaves every state but deliberating its timer', () => {
    const timed = Object.keys(table.states).filter((state) => table.rows.some((row) => row.timer && row.from.includes(state) && !isNotYet({ action: row.action }, state, false)));
    expect(Object.keys(table.states).filter((state) => !timed.includes(state))).toEqual(['deliberating', 'closed']);
  });

  test('is refused as such to whoever sees the ticket, whatever they are to it', async () => {
    const [resident, secretary] = [await app.as('resident'), await app.as('secretary')];
    const { id, version } = await resident.place({ kind: 'help' });
    const gone = allActions.filter((action) => isNotYet({ action }, 'pool', isFact(action)));
    expect(gone).toHaveLength(15 + table.facts.length - 4);
    for (const phone of [resident, secretary]) {
      for (const action of gone) {
        const { status, body } = await phone.post(`/tickets/${id}/transitions`, { action, version });
        expect([action, ...asSeen(status, body)]).toEqual([action, ...expected('NOT_YET')]);
      }
      const asked = await phone.post(`/tickets/${id}/transitions`, { action: 'withdraw', version, mode: 'ask' });
      expect(asSeen(asked.status, asked.body)).toEqual(expected('NOT_YET'));
      const { actions } = (await phone.get(`/tickets/${id}`)).body as { actions: { action: string; mode: string }[] };
      expect(actions.filter(({ action, mode }) => gone.includes(action) || mode !== 'do')).toEqual([]);
    }
  });
});
