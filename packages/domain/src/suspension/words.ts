import { DAY } from '../kernel/time.ts';
import type { Office } from '../org/words.ts';

/** 暂停点单 as a case: its states and outcomes with their labels. */
export const suspensionStates = {
  proposed: '待第二人确认',
  in_force: '暂停中',
  closed: '已结束',
} as const;
export type SuspensionState = keyof typeof suspensionStates;

export const suspensionOutcomes = {
  refused: '未通过',
  lapsed: '无人确认，已失效',
  lifted: '已解除',
  over: '已到期',
} as const;
export type SuspensionOutcome = keyof typeof suspensionOutcomes;

/** How a suspension stands, for people. */
export const suspensionStatuses = {
  proposed: suspensionStates.proposed,
  in_force: suspensionStates.in_force,
  ...suspensionOutcomes,
} as const;
export type SuspensionStatus = keyof typeof suspensionStatuses;

export const suspensionLimits = {
  days: { min: 1, max: 30 },
  words: { min: 2, max: 300 },
  /** A proposal that is not confirmed by then lapses. */
  waits: 3 * DAY,
  /** How long an ended suspension stays visible to the people who decided it. */
  shown: 30 * DAY,
} as const;

/** The offices that may propose or decide, rising. */
export const suspendingOffices = [
  'intake',
  'secretary',
  'grid_leader',
  'committee',
  'street',
] as const satisfies readonly Office[];
export type SuspendingOffice = (typeof suspendingOffices)[number];
