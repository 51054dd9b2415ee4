import type { Me } from '../src/api/contract';

/** A resident who has agreed, has a home and left a number. */
export const me = (change: Partial<Me> = {}): Me => ({
  id: 'p1',
  name: '林小满',
  nameLocked: null,
  phone: '199****0001',
  community: { id: 'c', name: '幸福里社区' },
  communities: [{ id: 'c', name: '幸福里社区' }],
  offices: [],
  units: [],
  boxes: [],
  bulk: [],
  home: {
    id: 'home',
    role: 'owner',
    status: 'confirmed',
    household: { id: 'h', name: '幸福里小区3栋2单元301' },
    building: { id: 'b3', name: '幸福里小区3栋' },
    estate: { id: 'e', name: '幸福里小区' },
  },
  consent: { version: '2026-12-01', at: '2026-12-01T02:00:00Z' },
  policy: { version: '2026-12-01', needed: false, afterWithdrawal: '撤回同意后，您不能再下单。' },
  ...change,
});

/** A new user without any data. */
export const stranger: Me = me({
  name: '微信用户',
  phone: null,
  home: null,
  consent: null,
  policy: { ...me().policy, needed: true },
});

export const session = (of: Me) => ({ accessToken: 'a', refreshToken: 'r', me: of });
