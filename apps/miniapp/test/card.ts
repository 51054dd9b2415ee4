import type { Card } from '../src/api/contract';

export const card = (change: Partial<Card> = {}): Card => ({
  id: 't1',
  number: 'XFL-2026-000001',
  version: 3,
  state: 'dispatching',
  outcome: null,
  kind: 'hazard',
  category: { code: 'ebike', name: '电瓶车进楼栋' },
  urgency: 'normal',
  title: null,
  summary: '楼道里充电',
  building: { id: 'b3', name: '3栋', fullName: '幸福里小区3栋' },
  place: null,
  status: '支部正在派单',
  due: null,
  late: false,
  thumb: null,
  placedAt: '2026-11-20T02:00:00Z',
  unanswered: false,
  endorsers: 0,
  ...change,
});
