import fc from 'fast-check';
import { cleared, masked, uncleared } from './clearance.ts';
import { clearanceAs, signedOut, type PersonViewer, type ShownAs } from './naming.ts';

const me = 'me';
const person = (id: string, isStaff = false) => ({ id, isStaff });
const fullName = { name: 'full', phone: 'none', room: 'none' };
const maskedName = { name: 'masked', phone: 'none', room: 'none' };

describe('what a viewer reads of a person', () => {
  it('names a holder in full, without phone or room', () => {
    expect(clearanceAs({ id: me }, person('steward', true), 'holder')).toEqual(fullName);
    expect(clearanceAs({ id: me }, person('former steward'), 'holder')).toEqual(fullName);
  });

  it('shows one’s own data in full, and nobody else as oneself', () => {
    expect(clearanceAs({ id: me }, person(me), 'self')).toEqual(cleared);
    expect(clearanceAs({ id: me }, person('another'), 'self')).toEqual(uncleared);
  });

  it('masks residents outside of cases, also staff and the viewer', () => {
    for (const one of [person('resident'), person('steward', true), person(me)])
      expect(clearanceAs({ id: me }, one, 'resident')).toEqual(masked);
  });

  describe('as a resident on a case', () => {
    const viewer = (clearance = masked): PersonViewer => ({
      id: me,
      residents: { reporter: 'reporter', others: ['endorser', 'former reporter'], clearance },
    });

    it('opens the reporter as far as the clearance goes', () => {
      for (const clearance of [cleared, masked, uncleared, { ...masked, phone: 'full' as const }])
        expect(clearanceAs(viewer(clearance), person('reporter', true), 'resident')).toEqual(clearance);
    });

    it.each([
      ['themself in full', person(me), cleared],
      ['staff in full', person('steward', true), fullName],
      ['staff who endorsed masked', person('endorser', true), maskedName],
      ['staff who were the reporter masked', person('former reporter', true), maskedName],
      ['another resident masked', person('side'), maskedName],
    ])('shows %s', (_, one, clearance) => {
      expect(clearanceAs(viewer(cleared), one, 'resident')).toEqual(clearance);
    });
  });

  it('names nobody to a reader who is not signed in', () => {
    const residents = { reporter: 'reporter', others: [], clearance: cleared };
    for (const as of ['holder', 'resident', 'self'] as const)
      for (const viewer of [signedOut, { ...signedOut, residents }])
        expect(clearanceAs(viewer, person('reporter', true), as)).toEqual(uncleared);
  });

  it('opens the number of nobody but oneself and a reporter whose number is opened', () => {
    const ids = fc.constantFrom(me, 'reporter', 'endorser', 'side');
    const depths = fc.constantFrom('full' as const, 'masked' as const, 'none' as const);
    const ways = fc.constantFrom<ShownAs>('holder', 'resident', 'self');
    fc.assert(
      fc.property(ids, fc.boolean(), ways, depths, (id, isStaff, as, phone) => {
        const residents = { reporter: 'reporter', others: ['endorser'], clearance: { ...masked, phone } };
        const opens = clearanceAs({ id: me, residents }, { id, isStaff }, as).phone === 'full';
        const mayOpen = id === me || (id === 'reporter' && as === 'resident' && phone === 'full');
        expect(opens && !mayOpen).toBe(false);
      }),
    );
  });
});
