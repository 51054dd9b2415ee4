import type { HindranceRule } from '../../case/machine.ts';
import { sentences } from '../../kernel/errors.ts';
import { LOAD_CAP, type Hindrance } from './area-staff.ts';

/** What a steward who covers the building reads when they may not accept now. */
export const hindrances: Readonly<Record<Hindrance, HindranceRule<'steward'>>> = {
  full: { of: 'steward', code: 'LOAD_FULL', words: sentences.LOAD_FULL, detail: { cap: LOAD_CAP } },
  off_duty: { of: 'steward', code: 'NOT_RELATED', words: '现在不是您的在岗时间，由在岗的管家接单' },
  away: { of: 'steward', code: 'NOT_RELATED', words: '您登记了请假，回来以后再接单' },
};
