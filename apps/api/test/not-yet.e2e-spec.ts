import { factsNotYet } from '../src/modules/ticket/not-yet.ts';
import { startTestApp, type TestApp } from './harness/app.ts';
import { asSeen, expected } from './walks/refusals.ts';
import { table } from './walks/table.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp(undefined, { logLevel: 'silent' });
});
afterAll(() => app?.stop());

describe('what is not there yet', () => {
  test('is what the identity firewall brings, and is in the table', () => {
    expect([...factsNotYet].sort()).toEqual(['reveal', 'share_contact', 'unshare_contact']);
    expect(factsNotYet.filter((name) => !table.facts.some(({ action }) => action === name))).toEqual([]);
  });

  test('is refused as such to whoever sees the ticket, and offered to nobody', async () => {
    const [resident, secretary] = [await app.as('resident'), await app.as('secretary')];
    const { id, version } = await resident.place({ kind: 'help' });
    for (const phone of [resident, secretary]) {
      for (const action of factsNotYet) {
        const { status, body } = await phone.post(`/tickets/${id}/transitions`, { action, version });
        expect([action, ...asSeen(status, body)]).toEqual([action, ...expected('NOT_YET')]);
      }
      const { actions } = (await phone.get(`/tickets/${id}`)).body as { actions: { action: string }[] };
      expect(actions.filter(({ action }) => factsNotYet.includes(action))).toEqual([]);
    }
  });
});
