import { DAY, endOf } from './calendar.ts';
import { extendTo, newRun } from './clocks.ts';
import { covers, heldFor, holdsOffice, isRecused, isSensitive, levelAbove, levels, mediation, officeOf, openHearing, openHold, type Hearing, type Lead, type Matter, type Party } from './matter.ts';
import { formOf } from './table.ts';
import type { Person, Town } from './town.ts';

type Values = Readonly<Record<string, unknown>>;

/** Who did it, in what standing, with what in the form. */
export interface Scene {
  readonly town: Town;
  readonly by: Person | null;
  readonly as: string;
  readonly form: Values;
  readonly at: number;
  readonly masterOf: (id: string) => Matter | undefined;
}

type Also = (matter: Matter, scene: Scene) => void;

export const startOf = (matter: Matter, { people }: Town): string =>
  isSensitive(matter) || !people.some((person) => covers(matter, person) && !isRecused(matter, person)) ? 'dispatching' : 'pool';

/** "The building's default steward; if there is none, the authority stands in." */
function defaultSteward(matter: Matter, { people }: Town): string | null {
  const steward = people.find(({ serves }) => serves.some(({ area, isDefault }) => isDefault && matter.path.includes(area)));
  return steward && !isRecused(matter, steward) ? steward.id : null;
}

export const restart: Also = (matter, { town }) => {
  matter.caseSteward = startOf(matter, town) === 'dispatching' ? defaultSteward(matter, town) : null;
  matter.lead = null;
};

/** "Who is recused by a fact stops being case steward" (ADR 7). */
export function letGo(matter: Matter, { people }: Town): void {
  const steward = people.find(({ id }) => id === matter.caseSteward);
  if (steward && isRecused(matter, steward)) matter.caseSteward = null;
}

const textOf = (form: Values, name: string): string | null => (form[name] as string | undefined) ?? null;
const listOf = <T = string>(form: Values, name: string): readonly T[] => (form[name] as readonly T[] | undefined) ?? [];
const momentOf = (form: Values, name: string): number | null => (form[name] === undefined ? null : Date.parse(form[name] as string));

function leadOf({ form, town, at }: Scene, appointed: boolean): Lead {
  const unit = form['lead'] as string;
  const external = town.units.find(({ id }) => id === unit)?.kind === 'external';
  return { unit, person: null, external, support: listOf(form, 'support').filter((one) => one !== unit), appointed, since: at, due: momentOf(form, 'due') };
}

const inPerson = ({ by, at }: Scene): Lead => ({ unit: by!.units[0] ?? null, person: by!.id, external: false, support: [], appointed: false, since: at, due: null });
/** "After `mediate`: the convenor's unit." */
const ofConvenor = (scene: Scene): Lead => ({ ...inPerson(scene), ...(scene.by!.units.length > 0 && { unit: scene.by!.units[0]!, person: null }) });

const takeCase: Also = (matter, { by }) => void (matter.caseSteward = by!.id);
const myself: Also = (matter, scene) => void (matter.lead = inPerson(scene));
const levelUp: Also = (matter) => void (matter.level = levelAbove(matter.level));
const unmediated: Also = (matter) => void (matter.isMediated = false);
const rated: Also = (matter, { by, as }) => void matter.ratings.push({ by: by!.id, called: as === 'caller' });
const rework: Also = (matter, scene) => {
  rated(matter, scene);
  newRun(matter);
};

const appoint: Also = (matter, scene) => void (matter.lead = leadOf(scene, true));

const assign: Also = (matter, scene) => {
  matter.lead = leadOf(scene, false);
  matter.caseSteward = defaultSteward(matter, scene.town);
};

const hold: Also = (matter, { form, as, at }) => {
  const most = at + Math.min(as === 'arbiter' ? 90 * DAY : 30 * DAY, 180 * DAY - heldFor(matter, at));
  matter.holds.push({ since: at, until: null, review: Math.min(endOf(form['review'] as string), most) });
};

const resume: Also = (matter, { at }) => {
  const open = openHold(matter);
  if (open) open.until = at;
};

const leave: Also = (matter) => {
  matter.endorsements = matter.endorsements.filter(({ person }) => person !== matter.reporter);
  succeed(matter, matter.endorsements[0]);
};

/** "The first endorser becomes the reporter." */
export function succeed(matter: Matter, next: Matter['endorsements'][number] | undefined): void {
  Object.assign(matter, { reporter: next?.person ?? null, reporterFrom: next?.from ?? null, household: next?.household ?? null });
  matter.endorsements = matter.endorsements.filter((one) => one !== next);
}

const handOver: Also = (matter, { form }) => {
  const { lead, caseSteward } = matter;
  const successor = form['successor'] as string;
  if (lead && lead.person !== null && lead.person === caseSteward) matter.lead = { ...lead, person: successor };
  matter.caseSteward = successor;
};

/** "To the level above whoever declined." */
const decline: Also = (matter, { by }) => void (matter.declinedLevel = levels.find((level) => holdsOffice(matter, by!, officeOf[level]!)) ?? 'community');

const recategorise: Also = (matter, { form }) => {
  for (const name of Object.keys(formOf('category').fields)) {
    if (form[name] === undefined || name === 'words') continue;
    Object.assign(matter, { [name === 'private' ? 'isPrivate' : name]: form[name] });
  }
};

/** What the clock leaves behind, by the state in which it ran out. */
const expired: Readonly<Record<string, Also>> = {
  pool: (matter, { town }) => {
    matter.flags.add('pool_missed');
    matter.caseSteward = defaultSteward(matter, town);
  },
  triage: ({ flags }) => void flags.add('triage_missed'),
  dispatching: levelUp,
  signing: ({ flags }) => void flags.add('sign_missed'),
  asking: ({ flags }) => void flags.add('unanswered'),
  deliberating: (matter, scene) => {
    conclude('expired')(matter, scene);
    levelUp(matter, scene);
  },
  verifying: ({ flags }) => void flags.add('unverified'),
};

const overrun: Also = (matter, { at }) => {
  matter.flags.add('overrun');
  matter.overrunAt = at;
  matter.level = levelAbove(matter.level);
};

const named = (form: Values): Partial<Hearing> => ({
  isSet: true, host: textOf(form, 'host'), seats: listOf<{ unit: string }>(form, 'seats').map(({ unit }) => unit), sides: listOf(form, 'sides'), signed: [],
});

const convene: Also = (matter, { form }) => {
  const blank: Hearing = { isSet: false, host: null, seats: [], sides: [], signed: [], positions: [], status: 'open', until: null, followedUp: null };
  matter.hearings.push({ ...blank, ...(form['matter'] !== undefined && named(form)) });
};

const conclude = (status: Hearing['status']): Also => (matter, { at }) => void Object.assign(openHearing(matter)!, { status, until: at });

const resolve: Also = (matter, scene) => {
  conclude('resolved')(matter, scene);
  for (const { unit, due } of listOf<{ unit: string; due: string }>(scene.form, 'tasks')) matter.tasks.push({ id: null, unit, due: endOf(due), status: 'open' });
};

const mediate: Also = (matter, scene) => {
  conclude('mediated')(matter, scene);
  matter.isMediated = true;
  matter.lead = ofConvenor(scene);
};

const setTask = (status: 'done' | 'refused'): Also => ({ tasks }, { form }) => void (tasks.find(({ id }) => id === form['task'])!.status = status);

const contact: Also = ({ contacts }, { by, form, at }) =>
  void contacts.push({ by: by!.id, at, channel: form['channel'] as string, verdict: form['reached'] ? textOf(form, 'verdict') : null });

const remark: Also = (matter, { as, form, at }) => {
  if (['reporter', 'endorser', 'side'].includes(as)) matter.askedAt ??= at;
  else if (form['to'] === 'all') matter.askedAt = null;
};

const endorse: Also = (matter, { by, town }) => {
  matter.endorsements.push({ person: by!.id, household: by!.households[0] ?? null, from: null });
  letGo(matter, town);
};

const unendorse: Also = (matter, { by }) => void (matter.endorsements = matter.endorsements.filter(({ person }) => person !== by!.id));

const recuse: Also = (matter, { form, town }) => {
  matter.recused.push(form['party'] as Party);
  letGo(matter, town);
};

/** The column "also" and the prose around it, by action. */
export const also: Readonly<Record<string, Also>> = {
  accept: takeCase, assign, appoint, reappoint: appoint, hold, resume, hold_expired: resume, transfer: resume, leave, decline, recategorise, overrun, convene, resolve, mediate,
  escalate: levelUp, rate_unsolved: rework, reopen: rework, put_back: restart, restore: restart, hand_over: handOver,
  rate_solved: rated, rate_partly: rated, accept_explanation: rated, archive_unsolved: rated, rate_own: rated,
  hand_to_steward: (matter, { form }) => void (matter.caseSteward = form['case_steward'] as string),
  settle: (matter, scene) => (unmediated(matter, scene), myself(matter, scene)),
  start: (matter, scene) => ((matter.isTouched = true), myself(matter, scene)),
  finish: unmediated,
  dispatch: (matter, scene) => void (matter.lead = leadOf(scene, false)),
  report: (matter, { form }) => void (matter.title = textOf(form, 'title') ?? matter.title),
  return: ({ lead, returnedBy }) => void (lead?.unit && returnedBy.push(lead.unit)),
  ask: (matter) => void (matter.returnTo = matter.state),
  refer_up: (matter, scene) => void (matter.isMediated || levelUp(matter, scene)),
  expire: (matter, scene) => expired[matter.state]?.(matter, scene),
  remind: (matter, { at }) => void (matter.overrunAt = at),
  extend: (matter, { form, at }) => extendTo(matter, momentOf(form, 'due')!, at),
  appeal: (matter) => void (matter.level = levelAbove(matter.declinedLevel!)),
  merge: (matter, { form, masterOf }) => void (matter.mergedInto = masterOf(form['master'] as string)!),
  split: (matter, scene) => ((matter.mergedInto = null), restart(matter, scene)),
  demand_hearing: convene,
  set_hearing: (matter, { form }) => void Object.assign(openHearing(matter)!, named(form)),
  state_position: (matter, { by }) => void openHearing(matter)!.positions.push(by!.id),
  sign_mediation: (matter, { by }) => void openHearing(matter)!.signed.push(by!.id),
  assign_task: ({ tasks }, { form }) => void tasks.push({ id: null, unit: form['unit'] as string, due: endOf(form['due'] as string), status: 'open' }),
  do_task: setTask('done'), refuse_task: setTask('refused'),
  nudge: (matter, { at }) => ((matter.nudgedAt = at), void (matter.askedAt ??= at)),
  follow_up: (matter, { at }) => void (mediation(matter)!.followedUp = at),
  remark, attempt_contact: contact, endorse, unendorse, recuse,
};

/** Whom a ticket brings along where it goes: its reporter, those who endorsed it, and those who came to it before. */
export function absorb(master: Matter, child: Matter, town: Town): void {
  const own = child.reporter === null ? [] : [{ person: child.reporter, household: child.household, from: child.id }];
  master.endorsements.push(...own, ...child.endorsements.map(({ person, household, from }) => ({ person, household, from: from ?? child.id })));
  letGo(master, town);
}

/** "Own timeline and elapsed time return": who came by it leaves with it. */
export function release(master: Matter, child: Matter): void {
  const gone = [child.id, ...child.endorsements.flatMap(({ from }) => from ?? [])];
  master.endorsements = master.endorsements.filter(({ from }) => from === null || !gone.includes(from));
  if (master.reporterFrom !== null && gone.includes(master.reporterFrom)) succeed(master, master.endorsements.find(({ person }) => person === master.reporter));
}

