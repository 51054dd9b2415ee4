import { callReason, type Outcome } from '@sandan/domain';
import { also, restart, startOf } from './also.ts';
import { beforeOf, followUpDue, rungDue, settleClocks, silenceAt, timerDue } from './clocks.ts';
import { absorb, release } from './kin.ts';
import {
  isSpent,
  openHearing,
  openHold,
  type Matter,
  type Party,
  type Request,
  type Said,
} from './matter.ts';
import { lapse, lateRequest, silence } from './requests.ts';
import { listOf, textOf, type Scene } from './scene.ts';
import { moveIn, isMove, type Move, type Row } from './table.ts';
import type { Person, Place, Town } from './town.ts';

type Values = Readonly<Record<string, unknown>>;

/** A row that was taken; `by` is null for the clock. */
export interface Taken {
  readonly row: Row;
  readonly by: Person | null;
  readonly as: string;
  readonly form: Values;
  readonly mode: 'do' | 'ask';
  /** The request that grant, refuse and cancel answer. */
  readonly request?: Request;
}

const workers = ['settle', 'answer', 'sign', 'report_progress', 'finish', 'deliver', 'mediate'];
const verifiers = ['verify', 'reject', 'refer_up', 'mark_unreachable'];
const answers: Readonly<Record<string, Request['status']>> = {
  grant: 'granted',
  refuse: 'refused',
  cancel: 'cancelled',
};
const rung: Row = { from: [], action: 'rung', label: '', by: ['system'] };
const lapseRow: Row = { from: [], action: 'lapse_supervision', label: '', by: ['system'] };
const lapseObjection: Row = { from: [], action: 'lapse_objection', label: '', by: ['system'] };
const followUp: Row = { from: [], action: 'follow_up', label: '', by: ['system'] };

const residents = ['reporter', 'endorser', 'neighbour', 'side', 'proxy'];

/** A person who cancels a request has the relation in which they made it. */
function saidBy({ row, by, as, request }: Taken, seq: number): Said {
  const isResident = residents.includes(row.action === 'cancel' ? request!.as : as);
  return {
    seq,
    by: by?.id ?? null,
    as,
    isResident,
    writer: row.action === 'grant' ? request!.asker : (by?.id ?? null),
  };
}

/** Requests between staff and their refusals, and remarks for staff (ADR 12). */
function isAmongStaff({ row, mode, as, form, request }: Taken): boolean {
  if (mode === 'ask') return !residents.includes(as);
  if (row.action === 'refuse' || row.action === 'cancel') return !residents.includes(request!.as);
  return row.action === 'remark' && form['to'] === 'staff';
}

const isStaff = (person: Person | undefined): boolean =>
  person !== undefined && (person.offices.length > 0 || person.units.length > 0);
/** The pictures that came with an event. */
const picturesIn = (form: Values, seq: number): Matter['pictures'] =>
  listOf(form, 'files').map((id) => ({ id, seq }));
const withLead = ['signing', 'working', 'asking', 'deliberating', 'verifying'];

/** The lot is drawn by the rule itself: it has no reason that could be told again. */
const isDrawn = ({ id, proxy, outcome }: Matter, at: number): boolean =>
  callReason({ id, proxy, anonymous: false }, outcome as Outcome, at) !== null;

/** Applies an event to the model: the form, its effects besides the state, and the clocks. */
export class Teller {
  /** Every ticket of the walk. */
  readonly matters: Matter[] = [];
  private readonly town: Town;

  constructor(town: Town) {
    this.town = town;
  }

  masterOf = (id: string): Matter | undefined => this.matters.find((one) => one.id === id);

  place(id: string, by: Person, form: Values, place: Place, at: number): Matter {
    const isProxy = ['behalf_name', 'behalf_phone', 'behalf_household'].some((name) => name in form);
    const about = (form['about'] as Party[] | undefined) ?? [];
    const reporter = isProxy ? null : by.id;
    const matter: Matter = {
      id,
      path: place.path,
      estate: place.estate,
      building: place.id,
      about,
      placedBy: by.id,
      reporter,
      firstReporter: reporter,
      formerReporters: [],
      otherHouseholds: [],
      reporterFrom: null,
      proxy: isProxy ? by.id : null,
      household: isProxy
        ? ((form['behalf_household'] as string | undefined) ?? null)
        : (by.households[0] ?? null),
      behalf: {
        name: textOf(form, 'behalf_name') ?? undefined,
        phone: textOf(form, 'behalf_phone') ?? undefined,
      },
      words: textOf(form, 'words'),
      place: textOf(form, 'place'),
      isAboutStaff: about.some(({ person }) =>
        isStaff(this.town.people.find(({ id: one }) => one === person)),
      ),
      version: 1,
      seq: 1,
      state: 'closed',
      outcome: null,
      kind: form['kind'] as string,
      category: form['category'] as string,
      openness: this.town.openness.get(form['category'] as string)!,
      showsCard: form['neighbours'] === true,
      opensWords: false,
      urgency: form['in_danger'] ? 'critical' : form['today'] ? 'urgent' : 'normal',
      level: 'estate',
      title: null,
      isPrivate: form['private'] === true,
      caseSteward: null,
      lead: null,
      isShared: false,
      reveals: [],
      returnTo: null,
      isTouched: false,
      isMediated: false,
      declinedLevel: null,
      mergedInto: null,
      closedAt: null,
      nudgedAt: null,
      call: null,
      upholder: null,
      askedAt: null,
      pausedAt: null,
      overrunAt: null,
      rungs: 0,
      supervision: null,
      exclusion: null,
      excludedAt: null,
      lastLead: null,
      clocks: {},
      spent: {},
      flags: new Set(),
      returnedBy: [],
      talk: [],
      amendments: 0,
      pictures: picturesIn(form, 1),
      hidden: [],
      said: [{ seq: 1, by: by.id, as: isProxy ? 'proxy' : 'reporter', isResident: true, writer: by.id }],
      hushed: [],
      workers: new Set(),
      verifiers: new Set(),
      recused: [],
      contacts: [],
      endorsements: [],
      ratings: [],
      holds: [],
      hearings: [],
      tasks: [],
      requests: [],
      past: [],
    };
    const before = beforeOf(matter);
    restart(matter, this.scene({ by, as: 'reporter', form }, at));
    matter.state = startOf(matter, this.town);
    settleClocks(matter, before, 'place', at);
    this.matters.push(matter);
    return matter;
  }

  private scene = ({ by, as, form }: Pick<Taken, 'by' | 'as' | 'form'>, at: number): Scene => ({
    town: this.town,
    by,
    as,
    form,
    at,
    masterOf: this.masterOf,
  });

  tell(matter: Matter, taken: Taken, at: number): void {
    const { request, mode } = taken;
    matter.seq++;
    matter.pictures.push(...picturesIn(taken.form, matter.seq));
    matter.said.push(saidBy(taken, matter.seq));
    // Residents hear of the ladder once it is late, which the first rung is not.
    const isReminder = taken.row === rung && matter.rungs === 0;
    if (isReminder || isAmongStaff(taken)) matter.hushed.push({ by: taken.by?.id ?? null, as: taken.as });
    if (mode === 'ask') this.ask(matter, taken, at);
    else if (request) this.answer(matter, request, taken, at);
    else this.take(matter, taken, at);
    lapse(matter, at);
  }

  private ask(matter: Matter, { row, form, by, as }: Taken, at: number): void {
    matter.requests.push({
      id: null,
      seq: matter.seq,
      action: row.action,
      form,
      asker: by!.id,
      as,
      until: silenceAt(at),
      status: 'pending',
    });
  }

  private answer(matter: Matter, request: Request, { row, by, as }: Taken, at: number): void {
    request.status = answers[row.action]!;
    if (row.action === 'grant')
      this.take(
        matter,
        { row: moveIn(matter.state, request.action)!, by, as, form: request.form, mode: 'do' },
        at,
      );
  }

  private take(matter: Matter, taken: Taken, at: number): void {
    const { row, by } = taken;
    const was = {
      steward: matter.caseSteward,
      lead: matter.lead,
      clocks: beforeOf(matter),
      mergedInto: matter.mergedInto,
    };
    if (workers.includes(row.action)) matter.workers.add(by!.id);
    if (verifiers.includes(row.action)) matter.verifiers.add(by!.id);
    matter.isTouched ||= workers.includes(row.action);
    also[row.action]?.(matter, this.scene(taken, at));
    if (isMove(row)) this.move(matter, row, at);
    this.remember(matter, was, at);
    settleClocks(matter, was.clocks, row.action, at);
    this.echo(matter, was.mergedInto, at);
  }

  /** People who had a role until now can read it for another 30 days. */
  private remember(
    matter: Matter,
    { steward, lead }: { steward: string | null; lead: Matter['lead'] },
    until: number,
  ): void {
    if (matter.lead) matter.lastLead = matter.lead;
    if (steward !== null && steward !== matter.caseSteward) matter.past.push({ who: steward, until });
    if (lead === null || lead === matter.lead) return;
    matter.past.push({ who: lead, until });
    // The contact was shared with that lead only.
    matter.isShared = false;
  }

  private move(matter: Matter, row: Move, at: number): void {
    matter.version++;
    if (row.budget) matter.spent[row.budget] = (matter.spent[row.budget] ?? 0) + 1;
    const target = this.targetOf(matter, row);
    if (target !== matter.state) {
      if (matter.state === 'asking') matter.returnTo = null;
      if (matter.state === 'closed') matter.exclusion = null;
      if (matter.state === 'working') for (const hold of matter.holds) hold.until ??= at;
      matter.outcome = row.outcome ?? null;
      matter.call = target === 'closed' && isDrawn(matter, at) ? { tries: 0 } : null;
      matter.closedAt = target === 'closed' ? at : null;
      if (target === 'closed') matter.supervision = null;
      if (target === 'closed') {
        Object.assign(matter, { askedAt: null, isShared: false });
        matter.talk.push({ seq: null, by: null, at, kind: 'answers' });
      }
    }
    matter.state = target;
    if (!withLead.includes(target)) matter.lead = null;
  }

  targetOf(matter: Matter, { to }: Move): string {
    if (to === '@start') return startOf(matter, this.town);
    if (to === '@returned') return openHearing(matter) ? 'deliberating' : 'dispatching';
    return to === '@same' ? matter.state : to === '@return' ? matter.returnTo! : to;
  }

  /** The effects of merge and split on the tickets above. */
  private echo(matter: Matter, was: Matter | null, at: number): void {
    if (was === matter.mergedInto) return;
    if (matter.mergedInto) return this.touch(matter.mergedInto, at, (master) => absorb(master, matter));
    for (let master = was; master; master = master.mergedInto)
      this.touch(master, at, (one) => release(one, matter));
  }

  private touch(master: Matter, at: number, change: (master: Matter) => void): void {
    const steward = master.caseSteward;
    change(master);
    master.seq++;
    this.remember(master, { steward, lead: master.lead }, at);
    lapse(master, at);
  }

  /** The sweep's next action on a ticket; undefined if nothing is due. */
  dueStep(matter: Matter, at: number): Taken | undefined {
    const clock = { by: null, as: 'system', form: {}, mode: 'do' as const };
    const late = lateRequest(matter, at);
    if (late)
      return {
        ...clock,
        row: { from: [], action: silence(late), label: '', by: ['granter'] },
        request: late,
      };
    const events = [
      { row: rung, due: rungDue(matter) },
      { row: lapseRow, due: matter.supervision?.due ?? null },
      { row: lapseObjection, due: matter.exclusion?.ruleBy ?? null },
      { row: followUp, due: followUpDue(matter) },
      { row: timerRow(matter), due: timerDue(matter) },
    ];
    const first = events
      .map(({ row, due }) => ({ row, due: due ?? Infinity }))
      .reduce((one, other) => (other.due < one.due ? other : one));
    return first.due <= at ? { ...clock, row: first.row! } : undefined;
  }
}

/** The row of this state's clock. */
export function timerRow(matter: Matter): Move | undefined {
  if (openHold(matter)) return moveIn('working', 'hold_expired');
  if (matter.state !== 'working') return moveIn(matter.state, 'expire');
  return moveIn('working', matter.lead?.appointed || isSpent(matter, 'overruns') ? 'remind' : 'overrun');
}
