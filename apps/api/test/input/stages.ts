import type { Phone, TestApp, TicketBody } from '../harness/app.ts';

type Form = Record<string, unknown>;
type Step = readonly [persona: string, action: string, form?: Form | ((stage: Stager) => Promise<Form>)];

/** A ticket in front of somebody who is to fill in a form. */
export interface Stage {
  readonly form: string;
  readonly action: string;
  readonly by: string;
  readonly kind?: string;
  readonly isPrivate?: boolean;
  readonly steps: readonly Step[];
}

const evidence = async (stage: Stager): Promise<Form> => ({ words: '已经处理', files: [await (await stage.phone('steward')).picture()] });
const words = { words: '请看一下' };
const toProperty = async ({ test }: Stager): Promise<Form> => ({ lead: await test.unit('幸福物业') });
const toSteward = async (stage: Stager): Promise<Form> => ({ case_steward: (await stage.phone('steward')).id });
const accept: Step = ['steward', 'accept'];
const settled: readonly Step[] = [accept, ['steward', 'settle', evidence]];

/** For each form that somebody fills in on a ticket one place where it is filled in. */
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
  { form: 'rating', action: 'rate_solved', by: 'resident', steps: [...settled, ['secretary', 'verify', { way: 'phone' }]] },
  {
    form: 'ruling', action: 'uphold', by: 'committee', kind: 'consult',
    steps: [
      accept, ['steward', 'answer', words], ['resident', 'rate_unsolved', {}],
      ['secretary', 'hand_to_steward', toSteward], ['steward', 'answer', words], ['resident', 'rate_unsolved', {}],
    ],
  },
  { form: 'category', action: 'recategorise', by: 'steward', steps: [accept] },
  { form: 'remark', action: 'remark', by: 'resident', steps: [] },
  { form: 'nudge', action: 'nudge', by: 'resident', steps: [] },
  { form: 'progress', action: 'report_progress', by: 'steward', steps: [accept, ['steward', 'start']] },
  { form: 'contact', action: 'attempt_contact', by: 'secretary', steps: [] },
];

/** Brings tickets to their stages. */
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
    let ticket = await (await this.phone('resident')).place({ kind, category: 'lighting', private: isPrivate });
    for (const [persona, action, form = {}] of steps) {
      ticket = await (await this.phone(persona)).act(ticket.id, action, typeof form === 'function' ? await form(this) : form);
    }
    return ticket;
  }
}
