import type { Phone, TestApp, TicketBody } from '../harness/app.ts';

type Form = Record<string, unknown>;
type Step = readonly [persona: string, action: string, form?: Form | ((stage: Stager) => Promise<Form>)];

/** A ticket and the person who fills in a form on it. */
export interface Stage {
  readonly form: string;
  readonly action: string;
  readonly by: string;
  readonly kind?: string;
  readonly isPrivate?: boolean;
  readonly mode?: 'ask';
  readonly steps: readonly Step[];
  /** What cannot be drawn from the form's schema alone. */
  readonly fixed?: (stage: Stager) => Form;
}

const evidence = async (stage: Stager): Promise<Form> => ({
  words: '已经处理',
  files: [await (await stage.phone('steward')).picture()],
});
const words = { words: '请看一下' };
const toProperty = async ({ test }: Stager): Promise<Form> => ({ lead: await test.unit('幸福物业') });
const toSteward = async (stage: Stager): Promise<Form> => ({
  case_steward: (await stage.phone('steward')).id,
});
const accept: Step = ['steward', 'accept'];
const settled: readonly Step[] = [accept, ['steward', 'settle', evidence]];

const DAY = 86_400_000;
const dayOf = ({ test }: Stager, days: number): string =>
  new Date(test.clock.at() + days * DAY).toISOString().slice(0, 10);
const working: readonly Step[] = [
  ['secretary', 'assign', toProperty],
  ['property', 'sign'],
];
const asked: Step = [
  'property',
  'hold',
  (stage) =>
    Promise.resolve({ mode: 'ask', reason: 'funds', review: dayOf(stage, 10), public_line: '等维修资金' }),
];
const convened: Step = [
  'secretary',
  'convene',
  async (stage) => ({
    matter: '装修噪音',
    reply_by: dayOf(stage, 2),
    seats: [{ unit: await stage.test.unit('幸福物业') }],
    sides: [(await stage.phone('resident')).id, (await stage.phone('neighbour')).id],
  }),
];
const tasked: Step = [
  'property',
  'assign_task',
  async (stage) => ({
    unit: await stage.test.unit('幸福里3栋党小组'),
    words: '请通知邻居',
    due: dayOf(stage, 3),
  }),
];

const ended: readonly Step[] = [
  ...settled,
  ['secretary', 'verify', { way: 'phone' }],
  ['resident', 'rate_partly', { stars: 3 }],
];
/** The request is the sixth event. */
const excluded: readonly Step[] = [
  ...ended,
  ['secretary', 'exclude', { mode: 'ask', reason: 'not_ours', words: '归市政养护' }],
  ['committee', 'grant', { request: '6' }],
];

/** For each form of a ticket one state in which it is filled in. */
export const stages: readonly Stage[] = [
  { form: 'dispatch', action: 'assign', by: 'secretary', steps: [] },
  { form: 'opinion', action: 'report', by: 'steward', steps: [accept] },
  { form: 'evidence', action: 'settle', by: 'steward', steps: [accept] },
  { form: 'reason', action: 'put_back', by: 'steward', steps: [accept] },
  { form: 'questions', action: 'ask', by: 'steward', steps: [accept] },
  { form: 'answer', action: 'answer', by: 'steward', kind: 'consult', steps: [accept] },
  { form: 'steward', action: 'hand_to_steward', by: 'secretary', isPrivate: true, steps: [] },
  { form: 'return', action: 'return', by: 'property', steps: [['secretary', 'assign', toProperty]] },
  { form: 'answers', action: 'supplement', by: 'resident', steps: [accept, ['steward', 'ask', words]] },
  { form: 'verification', action: 'verify', by: 'secretary', steps: settled },
  {
    form: 'rating',
    action: 'rate_solved',
    by: 'resident',
    steps: [...settled, ['secretary', 'verify', { way: 'phone' }]],
  },
  {
    form: 'ruling',
    action: 'uphold',
    by: 'committee',
    kind: 'consult',
    steps: [
      accept,
      ['steward', 'answer', words],
      ['resident', 'rate_unsolved', {}],
      ['secretary', 'hand_to_steward', toSteward],
      ['steward', 'answer', words],
      ['resident', 'rate_unsolved', {}],
    ],
  },
  { form: 'category', action: 'recategorise', by: 'steward', steps: [accept] },
  { form: 'remark', action: 'remark', by: 'resident', steps: [] },
  { form: 'nudge', action: 'nudge', by: 'resident', steps: [] },
  {
    form: 'nudge_answer',
    action: 'answer_nudge',
    by: 'secretary',
    steps: [['resident', 'nudge']],
  },
  {
    form: 'call_back',
    action: 'call_back',
    by: 'intake',
    steps: [...settled, ['secretary', 'verify', { way: 'phone' }], ['resident', 'archive_unsolved', {}]],
  },
  { form: 'progress', action: 'report_progress', by: 'steward', steps: [accept, ['steward', 'start']] },
  { form: 'contact', action: 'attempt_contact', by: 'secretary', steps: [] },
  {
    form: 'extension',
    action: 'extend',
    by: 'secretary',
    steps: working,
    fixed: ({ test }) => ({ due: new Date(test.clock.at() + 30 * DAY).toISOString() }),
  },
  { form: 'hold', action: 'hold', by: 'secretary', steps: working },
  { form: 'decision', action: 'grant', by: 'secretary', steps: [...working, asked] },
  { form: 'refusal', action: 'refuse', by: 'secretary', steps: [...working, asked] },
  { form: 'decline', action: 'decline', mode: 'ask', by: 'intake', steps: [] },
  { form: 'handover', action: 'hand_over', mode: 'ask', by: 'secretary', steps: [accept] },
  { form: 'merge', action: 'merge', by: 'secretary', steps: [] },
  { form: 'hearing', action: 'convene', by: 'secretary', isPrivate: true, steps: [] },
  { form: 'position', action: 'state_position', by: 'property', isPrivate: true, steps: [convened] },
  { form: 'resolution', action: 'resolve', by: 'secretary', isPrivate: true, steps: [convened] },
  {
    form: 'minutes',
    action: 'mediate',
    by: 'secretary',
    isPrivate: true,
    steps: [convened, ['resident', 'sign_mediation'], ['neighbour', 'sign_mediation']],
  },
  { form: 'recusal', action: 'recuse', by: 'secretary', steps: [] },
  { form: 'reveal', action: 'reveal', by: 'secretary', steps: [] },
  { form: 'supervision', action: 'supervise', by: 'secretary', steps: working },
  {
    form: 'supervision_answer',
    action: 'answer_supervision',
    by: 'property',
    steps: [...working, ['secretary', 'supervise', { words: '请说明', days: '3' }]],
  },
  { form: 'exclusion', action: 'exclude', mode: 'ask', by: 'secretary', steps: ended },
  { form: 'objection', action: 'object', by: 'resident', steps: excluded },
  {
    form: 'ruling_on_exclusion',
    action: 'count_again',
    by: 'street',
    steps: [...excluded, ['resident', 'object', { words: '不同意' }]],
  },
  { form: 'task', action: 'assign_task', by: 'property', steps: working },
  { form: 'task_result', action: 'do_task', by: 'group', steps: [...working, tasked] },
  {
    form: 'own_rating',
    action: 'rate_own',
    by: 'neighbour',
    steps: [['neighbour', 'endorse'], ...settled, ['secretary', 'verify', { way: 'phone' }]],
  },
];

/** Takes tickets to their required states. */
export class Stager {
  readonly test: TestApp;
  private readonly phones = new Map<string, Phone>();

  constructor(test: TestApp) {
    this.test = test;
  }

  async phone(persona: string): Promise<Phone> {
    const known = this.phones.get(persona) ?? (await this.test.as(persona));
    this.phones.set(persona, known);
    return known;
  }

  async bring({ kind = 'help', isPrivate = false, steps }: Stage): Promise<TicketBody> {
    let ticket = await (
      await this.phone('resident')
    ).place({ kind, category: kind === 'consult' ? 'policy' : 'lighting', private: isPrivate });
    for (const [persona, action, form = {}] of steps) {
      ticket = await (
        await this.phone(persona)
      ).act(ticket.id, action, typeof form === 'function' ? await form(this) : form);
    }
    return ticket;
  }
}
