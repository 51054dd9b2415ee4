import type { Ticket } from '../src/api/contract';

export const ticket = (change: Partial<Ticket> = {}): Ticket => ({
  id: 't1', number: 'XFL-2026-000001', version: 3, state: 'signing', outcome: null, kind: 'hazard',
  category: { code: 'ebike', name: '电瓶车进楼栋' }, urgency: 'normal', level: 'estate',
  building: { id: 'b3', name: '3栋', fullName: '幸福里小区3栋' }, place: '2 单元', words: '楼道里充电', title: null,
  private: false, anonymous: false, files: [], status: '已派给幸福物业,等待签收', placedAt: '2026-11-20T02:00:00Z', closedAt: null,
  reporter: { name: '林小满' }, proxy: null, caseSteward: { id: 's', name: '孙勤勤', office: null },
  lead: { id: 'u1', name: '幸福物业', kind: 'property' }, support: [], suggestion: null,
  promise: { due: null, first: null, late: false }, clocks: [], facts: { contacts: 0, reworks: 0, flags: [], endorsers: 0, endorsed: false, askedAt: null, unanswered: false, heldDays: 0 },
  scope: 'whole', staff: true, requests: [], hearings: [], hold: null, tasks: [], returns: [], ratings: [], mergedInto: null, merged: [], actions: [], blocked: [],
  ...change,
});
