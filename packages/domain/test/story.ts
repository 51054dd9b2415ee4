import type { Mode } from '../src/case/case.ts';
import type { Filled } from '../src/kernel/form.ts';
import { act, expire, type Command, applyTriggeredEvent, type Decision } from '../src/ticket/engine/act.ts';
import { redeem } from '../src/ticket/triggered/claim.ts';
import type { TicketEvent } from '../src/ticket/engine/event.ts';
import type { Interval, Now } from '../src/ticket/time/clocks.ts';
import type { ExternalInputs } from '../src/ticket/engine/effect-context.ts';
import type { Master } from '../src/ticket/rules/attempt.ts';
import { actionsFor } from '../src/ticket/engine/allowed-actions.ts';
import { place, type Placing } from '../src/ticket/place.ts';
import type { AreaStaff } from '../src/ticket/rules/area-staff.ts';
import { system, type Actor } from '../src/ticket/rules/relations.ts';
import { actorOf } from '../src/ticket/rules/actor.ts';
import type { Ticket } from '../src/ticket/ticket.ts';
import { dueRung } from '../src/ticket/time/ladder.ts';
import { chainsOf, type Chain } from '../src/ticket/rules/rung-recipients.ts';
import { nextDue, timerOf } from '../src/ticket/time/timer.ts';
import type { TriggeredAction } from '../src/ticket/workflow.ts';
import { replay } from './replay.ts';
import { areaStaff as everyone, inputsFor, monday, nowAt, people, type Persona } from './world.ts';

const placed: Filled = {
  kind: 'complaint',
  category: 'noise',
  in_danger: false,
  today: false,
  building: 'b1',
  words: '楼上装修扰民',
  neighbours: true,
};

export const placingBy = (who: Persona, more: Partial<Placing> = {}): Placing => ({
  id: 't1',
  by: who,
  units: people[who].units,
  reporter: who,
  household: people[who].households[0] ?? null,
  estate: 'e1',
  community: 'c1',
  aboutStaff: false,
  inputs: inputsFor(who),
  ...more,
});

export interface More {
  readonly mode?: Mode;
  readonly inputs?: Partial<ExternalInputs>;
  readonly master?: Master | null;
  readonly version?: number;
}

/** Whom the chains tell where every account lives; the units of this small estate have the names of their members. */
const firstOf = (chains: readonly Chain[]): readonly string[] => [
  ...new Set(
    chains.flatMap(
      (chain) => chain.map((some) => [...some.people, ...some.units]).find((some) => some.length > 0) ?? [],
    ),
  ),
];

/** One ticket, told step by step; time only passes in `wait` and `fire`. */
export class Story {
  ticket: Ticket;
  at = monday;
  areaStaff: AreaStaff = everyone;
  readonly events: TicketEvent[] = [];
  readonly intervals: Interval[] = [];
  private readonly placing: Placing;

  constructor(
    form: Filled = {},
    placing: Partial<Placing> & { readonly who?: Persona; readonly at?: number } = {},
  ) {
    const { who = 'resident', at = monday, ...more } = placing;
    this.at = at;
    this.placing = placingBy(who, more);
    const { case: ticket, event } = place({ ...placed, ...form }, this.placing, this.now);
    this.ticket = ticket;
    this.events.push(event);
  }

  get now(): Now {
    return nowAt(this.at);
  }

  actor(who: Persona | 'system'): Actor {
    return who === 'system' ? system : actorOf(this.ticket, this.areaStaff, people[who], this.at);
  }

  do(who: Persona | 'system', action: string, form: Filled = {}, more: More = {}): this {
    const attempt: Command = {
      action,
      form,
      mode: more.mode,
      version: more.version ?? this.ticket.version,
      linked: more.master,
      inputs: { ...inputsFor(who, form['lead']), ...more.inputs },
    };
    return this.enter(act(this.ticket, this.actor(who), attempt, this.now));
  }

  private enter({ case: ticket, event, intervals }: Decision): this {
    this.ticket = ticket;
    this.events.push(event);
    this.intervals.push(...intervals);
    return this;
  }

  /** A triggered event, caused by another ticket. */
  applyTriggeredEvent(action: TriggeredAction, inputs: Partial<ExternalInputs> = {}): this {
    return this.enter(
      applyTriggeredEvent(this.ticket, action, { ...inputsFor('system'), ...inputs }, this.now),
    );
  }

  /** A person redeems the claim code of a ticket placed for them. */
  redeem(who: Persona, into: readonly Ticket[] = []): this {
    return this.enter(
      redeem(this.ticket, { events: this.events, into }, people[who], inputsFor(who), this.now),
    );
  }

  /** Waits for the next due event and decides it. */
  sweep(): this {
    this.at = Math.max(this.at, nextDue(this.ticket, this.now)!);
    const due = nextDue(this.ticket, this.now)!;
    const rung = dueRung(this.ticket, this.now)?.rung;
    const told = rung && firstOf(chainsOf(rung, this.ticket, this.areaStaff));
    const inputs = { ...inputsFor('system'), due, ...(rung && { rung, told }) };
    return this.enter(expire(this.ticket, inputs, this.now)!);
  }

  /** Waits for the next due event that is no rung of the ladder, and decides those before it. */
  sweepOn(): this {
    do this.sweep();
    while (this.events.at(-1)!.action === 'rung');
    return this;
  }

  ask(who: Persona, action: string, form: Filled = {}): this {
    return this.do(who, action, form, { mode: 'ask' });
  }

  /** Grants the newest request. */
  grant(who: Persona | 'system', more: More = {}): this {
    return this.do(who, 'grant', { request: this.ticket.requests.at(-1)!.id }, more);
  }

  wait(ms: number): this {
    this.at += ms;
    return this;
  }

  /** Waits for the next timer and takes its row; `action` is the expected one. */
  fire(action: string): this {
    this.at = Math.max(this.at, timerOf(this.ticket, this.now)!.due);
    return this.do('system', action);
  }

  /** The replayed ticket. */
  again(): Ticket {
    return replay(this.events, this.placing);
  }

  offers(who: Persona): string[] {
    return actionsFor(this.ticket, this.actor(who), this.now).map((offer) =>
      offer.mode === 'ask' ? `ask ${offer.action}` : offer.action,
    );
  }
}

/** Valid forms for the stories. */
export const filled = {
  reason: { words: '理由充分' },
  evidence: { words: '已经处理', files: ['f1'] },
  opinion: { words: '需要物业处理' },
  dispatch: { lead: 'property', support: ['group'] },
  questions: { words: '在几楼？' },
  answers: { words: '三楼' },
  return: { reason: 'not_ours', words: '不归我们' },
  extension: { due: '2026-12-31T10:00:00Z', words: '等配件' },
  hold: { reason: 'funds', review: '2026-12-10', public_line: '等待维修资金' },
  hearing: {
    matter: '装修时间',
    reply_by: '2026-12-20',
    at: '2026-12-01T10:00:00Z',
    place: '活动室',
    seats: [{ unit: 'property' }],
    sides: ['elder', 'far'],
  },
  resolution: { agreed: true, words: '达成决议' },
  minutes: { words: '双方同意' },
  verification: { way: 'on_site' },
  ruling: { words: '维持原结论', channel: '12345' },
  decline: { reason: 'outside_area', words: '不在辖区', channel: '城管' },
} as const;

/** Stories up to a state, led by the property company where there is a lead. */
export const until = {
  pool: (form?: Filled) => new Story(form),
  triage: (form?: Filled) => new Story(form).do('steward', 'accept'),
  dispatching: (form?: Filled) => until.triage(form).do('steward', 'report', filled.opinion),
  signing: (form?: Filled) => until.dispatching(form).do('secretary', 'dispatch', filled.dispatch),
  working: (form?: Filled) => until.signing(form).do('property', 'sign'),
  verifying: (form?: Filled) => until.working(form).do('property', 'finish', filled.evidence),
  rating: (form?: Filled) => until.verifying(form).do('secretary', 'verify', filled.verification),
  deliberating: (form?: Filled) => until.dispatching(form).do('secretary', 'convene', filled.hearing),
};
