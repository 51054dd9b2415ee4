import { formOf, moveIn, table, type Move, type Row } from './table.ts';
import type { Person, Place, Town } from './town.ts';

/** A ticket as workflow.md's prose tells it: the walks' own memory, written without the product's rules. */

export const DAY = 86_400_000;
/** The calendar day in China. */
export const dayOf = (at: number): number => Math.floor((at + 8 * 3_600_000) / DAY);

export interface Lead {
  readonly unit: string | null;
  /** After 自办 and 现场办结: the steward in person. */
  readonly person: string | null;
  readonly external: boolean;
  readonly support: readonly string[];
  readonly appointed: boolean;
}

export interface Contact {
  readonly by: string;
  readonly at: number;
  readonly channel: string;
  readonly verdict: string | null;
}

export type Party = { readonly person?: string; readonly unit?: string };

export interface Matter {
  readonly id: string;
  readonly path: readonly string[];
  readonly reporter: string | null;
  readonly proxy: string | null;
  readonly household: string | null;
  readonly about: readonly Party[];
  readonly isAboutStaff: boolean;
  version: number;
  seq: number;
  state: string;
  outcome: string | null;
  kind: string;
  category: string;
  urgency: string;
  level: string;
  title: string | null;
  isPrivate: boolean;
  caseSteward: string | null;
  lead: Lead | null;
  returnTo: string | null;
  hasWorkRun: boolean;
  closedAt: number | null;
  nudgedAt: number | null;
  spent: Record<string, number>;
  returnedBy: string[];
  workers: Set<string>;
  verifiers: Set<string>;
  contacts: Contact[];
  past: { who: Lead | string; until: number }[];
}

export const isSensitive = (matter: Pick<Matter, 'isPrivate' | 'isAboutStaff' | 'about'>): boolean =>
  matter.isPrivate || matter.isAboutStaff || matter.about.some(({ unit }) => unit !== undefined);

const isStaff = (person: Person | undefined): boolean => person !== undefined && (person.offices.length > 0 || person.units.length > 0);

/** "Reporter and household, endorsers, persons and units in `about`" keep out. */
export function isRecused(matter: Matter, person: Person): boolean {
  const isNamed = matter.about.some((party) => party.person === person.id || (party.unit !== undefined && person.units.includes(party.unit)));
  return matter.reporter === person.id || (matter.household !== null && person.households.includes(matter.household)) || isNamed;
}

export const covers = (matter: Pick<Matter, 'path'>, person: Person): boolean => person.serves.some(({ area }) => matter.path.includes(area));

export const levelAbove = (level: string): string => {
  const levels = Object.keys(table.levels);
  return levels[Math.min(levels.indexOf(level) + 1, levels.length - 1)]!;
};

type Values = Readonly<Record<string, unknown>>;

/** What changes beside the state, by action: the column "also", and the prose around it. */
export class Teller {
  private readonly town: Town;

  constructor(town: Town) {
    this.town = town;
  }

  place(id: string, by: Person, form: Values, place: Place, at: number): Matter {
    const isProxy = ['behalf_name', 'behalf_phone', 'behalf_household'].some((name) => name in form);
    const about = (form['about'] as Party[] | undefined) ?? [];
    const matter: Matter = {
      id, path: place.path, about,
      reporter: isProxy ? null : by.id,
      proxy: isProxy ? by.id : null,
      household: isProxy ? ((form['behalf_household'] as string | undefined) ?? null) : (by.households[0] ?? null),
      isAboutStaff: about.some(({ person }) => isStaff(this.town.people.find(({ id: one }) => one === person))),
      version: 1, seq: 1, state: '', outcome: null, kind: form['kind'] as string, category: form['category'] as string,
      urgency: form['in_danger'] ? 'critical' : form['today'] ? 'urgent' : 'normal',
      level: 'estate', title: null, isPrivate: form['private'] === true, caseSteward: null, lead: null, returnTo: null, hasWorkRun: false,
      closedAt: null, nudgedAt: null, spent: {}, returnedBy: [], workers: new Set(), verifiers: new Set(), contacts: [], past: [],
    };
    this.restart(matter, at);
    matter.state = this.startOf(matter);
    return matter;
  }

  /** Takes a row; `by` is null for the clock. */
  tell(matter: Matter, row: Row, by: Person | null, form: Values, at: number): void {
    matter.seq++;
    const before = { steward: matter.caseSteward, lead: matter.lead };
    this.also(matter, row, by, form, at);
    if ('to' in row) this.move(matter, row as Move, at);
    if (before.steward !== null && before.steward !== matter.caseSteward) matter.past.push({ who: before.steward, until: at });
    if (before.lead !== null && before.lead !== matter.lead) matter.past.push({ who: before.lead, until: at });
  }

  targetOf(matter: Matter, { to }: Move): string {
    if (to === '@start') return this.startOf(matter);
    return to === '@same' ? matter.state : to === '@return' ? matter.returnTo! : to;
  }

  private move(matter: Matter, row: Move, at: number): void {
    matter.version++;
    if (row.budget) matter.spent[row.budget] = (matter.spent[row.budget] ?? 0) + 1;
    const target = this.targetOf(matter, row);
    if (target !== 'asking') matter.returnTo = null;
    if (target !== matter.state) {
      matter.outcome = row.outcome ?? null;
      matter.closedAt = target === 'closed' ? at : null;
    }
    matter.state = target;
    matter.hasWorkRun ||= target === 'working';
    if (!['signing', 'working', 'asking', 'deliberating', 'verifying'].includes(target)) matter.lead = null;
  }

  private startOf(matter: Matter): string {
    return isSensitive(matter) || !this.town.people.some((person) => covers(matter, person)) ? 'dispatching' : 'pool';
  }

  private restart(matter: Matter, _at: number): void {
    matter.caseSteward = this.startOf(matter) === 'dispatching' ? this.defaultSteward(matter) : null;
  }

  /** "The building's default steward; if there is none, the authority stands in." */
  private defaultSteward(matter: Matter): string | null {
    const steward = this.town.people.find(({ serves }) => serves.some(({ area, isDefault }) => isDefault && matter.path.includes(area)));
    return steward && !isRecused(matter, steward) ? steward.id : null;
  }

  private leadOf(form: Values, appointed: boolean): Lead {
    const unit = form['lead'] as string;
    const support = ((form['support'] as string[] | undefined) ?? []).filter((one) => one !== unit);
    return { unit, person: null, external: this.town.units.find(({ id }) => id === unit)?.kind === 'external', support, appointed };
  }

  private also(matter: Matter, { action, by: _ }: Row, by: Person | null, form: Values, at: number): void {
    const inPerson = (): Lead => ({ unit: by!.units[0] ?? null, person: by!.id, external: false, support: [], appointed: false });
    if (['settle', 'answer', 'sign', 'report_progress', 'finish', 'deliver'].includes(action)) matter.workers.add(by!.id);
    if (['verify', 'reject', 'refer_up', 'mark_unreachable'].includes(action)) matter.verifiers.add(by!.id);
    switch (action) {
      case 'accept': matter.caseSteward = by!.id; break;
      case 'hand_to_steward': matter.caseSteward = form['case_steward'] as string; break;
      case 'put_back': case 'restore': this.restart(matter, at); break;
      case 'settle': case 'start': matter.lead = inPerson(); break;
      case 'assign': matter.lead = this.leadOf(form, false); matter.caseSteward = this.defaultSteward(matter); break;
      case 'dispatch': matter.lead = this.leadOf(form, false); break;
      case 'appoint': case 'reappoint': matter.lead = this.leadOf(form, true); break;
      case 'report': matter.title = (form['title'] as string | undefined) ?? matter.title; break;
      case 'return': if (matter.lead?.unit) matter.returnedBy.push(matter.lead.unit); break;
      case 'ask': matter.returnTo = matter.state; break;
      case 'escalate': case 'overrun': case 'refer_up': matter.level = levelAbove(matter.level); break;
      case 'expire': this.alsoExpired(matter); break;
      case 'recategorise': this.recategorise(matter, form); break;
      case 'nudge': matter.nudgedAt = at; break;
      case 'attempt_contact':
        matter.contacts.push({ by: by!.id, at, channel: form['channel'] as string, verdict: form['reached'] ? ((form['verdict'] as string | undefined) ?? null) : null });
        break;
    }
  }

  private alsoExpired(matter: Matter): void {
    if (matter.state === 'pool') matter.caseSteward = this.defaultSteward(matter);
    if (matter.state === 'dispatching') matter.level = levelAbove(matter.level);
  }

  private recategorise(matter: Matter, form: Values): void {
    for (const name of Object.keys(formOf('category').fields)) {
      const value = form[name];
      if (value === undefined || name === 'words') continue;
      if (name === 'private') matter.isPrivate = value as boolean;
      else Object.assign(matter, { [name]: value });
    }
  }
}

/** The row that answers the clock of this state, of those that are there. */
export function timerRow(matter: Matter): Move | undefined {
  if (matter.state !== 'working') return moveIn(matter.state, 'expire');
  const mayOverrun = !matter.lead?.appointed && (matter.spent['overruns'] ?? 0) < table.budgets['overruns']!;
  return moveIn('working', mayOverrun ? 'overrun' : 'remind');
}
