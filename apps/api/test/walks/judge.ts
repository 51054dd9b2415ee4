import { covers, DAY, dayOf, isRecused, isSensitive, type Lead, type Matter } from './matter.ts';
import { factIn, implemented, isNotYet, isTimed, moveIn, table, type Move, type Row } from './table.ts';
import type { Person, Town } from './town.ts';

/** Who is what, who sees it, and what is to be expected of an attempt: workflow.md "Who is who" and "Moves", in plain code. */

const officeOf: Readonly<Record<string, string>> = { estate: 'secretary', grid: 'grid_leader', community: 'committee', street: 'street' };
/** The verdict of a call that each rating by the caller rests on. */
export const verdictOf: Readonly<Record<string, string>> = {
  rate_solved: 'solved', rate_partly: 'partly_solved', accept_explanation: 'explained', archive_unsolved: 'unsolved', rate_unsolved: 'unsolved',
};
const levels = Object.keys(table.levels);
const isAtLeast = (a: string, b: string): boolean => levels.indexOf(a) >= levels.indexOf(b);

export class Judge {
  private readonly town: Town;
  private readonly known = new Map<Person, ReadonlySet<string>>();
  private moment = '';

  constructor(town: Town) {
    this.town = town;
  }

  private holds(matter: Matter, person: Person, office: string): boolean {
    return person.offices.some((one) => one.office === office && matter.path.includes(one.area));
  }

  /** "Vacant, recused, reporter's household or named in the ticket → the next level up acts"; where there is none, the nearest below (ADR 7). */
  private acting(matter: Matter, from: string, mayAct?: (person: Person) => boolean): readonly Person[] {
    const here = levels.indexOf(from);
    for (const level of [...levels.slice(here), ...(mayAct ? [] : levels.slice(0, here).reverse())]) {
      const able = this.town.people.filter((person) => this.holds(matter, person, officeOf[level]!) && !isRecused(matter, person) && (!mayAct || mayAct(person)));
      if (able.length > 0) return able;
    }
    return [];
  }

  private isAuthority = (matter: Matter, person: Person): boolean => this.acting(matter, matter.level).includes(person);
  private arbiterLevel = ({ level }: Matter): string => (isAtLeast(level, 'community') ? level : 'community');
  private isArbiter = (matter: Matter, person: Person): boolean => this.acting(matter, this.arbiterLevel(matter)).includes(person);

  /** "Who worked, who verified and who upheld are three different people." */
  private mayUphold = (matter: Matter, person: Person): boolean =>
    this.acting(matter, this.arbiterLevel(matter), ({ id }) => !matter.workers.has(id) && !matter.verifiers.has(id)).includes(person);

  private isVerifier = (matter: Matter, person: Person): boolean =>
    this.acting(matter, matter.level, ({ id }) => !matter.workers.has(id) && id !== matter.proxy).includes(person);

  private isCaseSteward(matter: Matter, person: Person): boolean {
    if (matter.caseSteward !== null) return matter.caseSteward === person.id;
    return !['pool', 'closed'].includes(matter.state) && this.isAuthority(matter, person);
  }

  private isLead(matter: Matter, person: Person): boolean {
    const { lead } = matter;
    if (!lead) return false;
    if (lead.person !== null) return lead.person === person.id;
    const isIntake = lead.external && this.holds(matter, person, 'intake') && !isRecused(matter, person);
    return isIntake || person.units.includes(lead.unit!);
  }

  private isCaller(matter: Matter, person: Person, at: number): boolean {
    const mayCall = this.holds(matter, person, 'intake') || this.isAuthority(matter, person);
    return mayCall && !matter.workers.has(person.id) && matter.proxy !== person.id && this.verdictToday(matter, person, at) !== undefined;
  }

  private verdictToday = (matter: Matter, person: Person, at: number): string | undefined =>
    matter.contacts.filter((call) => call.by === person.id && call.verdict !== null && dayOf(call.at) === dayOf(at)).at(-1)?.verdict ?? undefined;

  /** Asked over and over between two steps of a walk, so remembered until something happens or a minute goes by. */
  standings(matter: Matter, person: Person, at: number): ReadonlySet<string> {
    const moment = `${matter.id} ${matter.seq} ${Math.floor(at / 60_000)}`;
    if (moment !== this.moment) this.known.clear();
    this.moment = moment;
    const found = this.known.get(person) ?? this.standingsNow(matter, person, at);
    this.known.set(person, found);
    return found;
  }

  private standingsNow(matter: Matter, person: Person, at: number): ReadonlySet<string> {
    const found = new Set<string>();
    const note = (relation: string, is: boolean): void => void (is && found.add(relation));
    note('reporter', matter.reporter === person.id);
    note('lead', this.isLead(matter, person));
    if (isRecused(matter, person)) return found;
    note('proxy', matter.proxy === person.id);
    note('steward', covers(matter, person) && !isSensitive(matter));
    note('case_steward', this.isCaseSteward(matter, person));
    note('authority', this.isAuthority(matter, person));
    note('arbiter', this.isArbiter(matter, person));
    note('support', matter.lead?.support.some((unit) => person.units.includes(unit)) ?? false);
    note('intake', this.holds(matter, person, 'intake'));
    note('verifier', this.isVerifier(matter, person));
    note('caller', this.isCaller(matter, person, at));
    return found;
  }

  private wasPartOf(matter: Matter, person: Person, at: number): boolean {
    const isOf = (who: Lead | string): boolean => {
      if (typeof who === 'string') return who === person.id;
      return who.person === person.id || (who.person === null && person.units.includes(who.unit!)) || who.support.some((unit) => person.units.includes(unit));
    };
    return matter.past.some(({ who, until }) => at - until <= 30 * DAY && isOf(who));
  }

  /** "Who sees a ticket." */
  isVisible(matter: Matter, person: Person, at: number): boolean {
    const standings = this.standings(matter, person, at);
    if (['reporter', 'proxy', 'case_steward', 'lead', 'support'].some((one) => standings.has(one))) return true;
    if (isRecused(matter, person)) return false;
    const holdsOffice = ['intake', ...Object.values(officeOf)].some((office) => this.holds(matter, person, office));
    return holdsOffice || (covers(matter, person) && !isSensitive(matter)) || this.wasPartOf(matter, person, at);
  }

  /** Invariant 10: who may read the reporter's name, phone and room. */
  mayKnow(matter: Matter, person: Person, at: number): boolean {
    const standings = this.standings(matter, person, at);
    if (['reporter', 'proxy', 'case_steward', 'authority', 'intake', 'arbiter'].some((one) => standings.has(one))) return true;
    const reached = levels.filter((level) => isAtLeast(matter.level, level));
    return !isRecused(matter, person) && reached.some((level) => this.holds(matter, person, officeOf[level]!));
  }

  /** `OK`, or the code of the refusal: not visible, not yet, moved on, relation, guards in order, budget, what the prose asks. */
  verdict(matter: Matter, person: Person, action: string, at: number): string {
    if (!this.isVisible(matter, person, at)) return 'NOT_FOUND';
    if (isNotYet(matter.state, action)) return 'NOT_YET';
    const move = moveIn(matter.state, action);
    if (move) return this.verdictOnMove(matter, person, move, at);
    const fact = factIn(matter.state, action);
    return fact ? this.verdictOnFact(matter, person, fact, at) : 'STATE_MOVED_ON';
  }

  private verdictOnMove(matter: Matter, person: Person, row: Move, at: number): string {
    const standings = this.standings(matter, person, at);
    const related = this.relationTo(matter, person, row, standings);
    if (related !== 'OK') return related;
    if (row.when?.some((guard) => !this.guard(guard, matter, at))) return 'GUARD_FAILED';
    if (row.budget && (matter.spent[row.budget] ?? 0) >= table.budgets[row.budget]!) return 'BUDGET_SPENT';
    const isOwnWord = !row.by.includes('caller') || standings.has('reporter') || this.verdictToday(matter, person, at) === verdictOf[row.action];
    return isOwnWord ? 'OK' : 'NOT_OFFERED';
  }

  private relationTo(matter: Matter, person: Person, row: Move, standings: ReadonlySet<string>): string {
    if (row.action === 'uphold') {
      if (!isRecused(matter, person) && this.mayUphold(matter, person)) return 'OK';
      return standings.has('arbiter') ? 'NOT_IMPARTIAL' : 'NOT_RELATED';
    }
    if (row.by.some((one) => standings.has(one))) return 'OK';
    return row.ask?.some((one) => standings.has(one)) ? 'ASK_FIRST' : 'NOT_RELATED';
  }

  private verdictOnFact(matter: Matter, person: Person, fact: Row, at: number): string {
    const standings = this.standings(matter, person, at);
    if (!fact.by.some((one) => standings.has(one))) return 'NOT_RELATED';
    if (fact.action === 'nudge' && matter.nudgedAt !== null && dayOf(matter.nudgedAt) === dayOf(at)) return 'ALREADY_TODAY';
    if (fact.action === 'remark' && matter.closedAt !== null && at - matter.closedAt > 15 * DAY) return 'CONVERSATION_CLOSED';
    return 'OK';
  }

  private guard(name: string, matter: Matter, at: number): boolean {
    const isSpent = (budget: string): boolean => (matter.spent[budget] ?? 0) >= table.budgets[budget]!;
    const isWithin = (days: number): boolean => matter.closedAt !== null && at - matter.closedAt <= days * DAY;
    const appointed = matter.lead?.appointed ?? false;
    switch (name) {
      case 'alone': case 'not_held': case 'tasks_done': case 'not_mediated': return true;
      case 'not_hazard': return matter.kind !== 'hazard';
      case 'on_the_spot': return ['help', 'complaint', 'hazard'].includes(matter.kind);
      case 'by_words': return ['consult', 'idea'].includes(matter.kind);
      case 'is_service': return matter.kind === 'service';
      case 'not_service': return matter.kind !== 'service';
      case 'not_appointed': return !appointed;
      case 'may_reappoint': return appointed || isSpent('dispatches') || isSpent('overruns');
      case 'may_appoint': return isSpent('dispatches') || isSpent('returns');
      case 'first_return': return !matter.returnedBy.includes(matter.lead?.unit ?? '');
      case 'disputed_again': return isSpent('reworks');
      case 'below_street': return matter.level !== 'street';
      case 'contacts_tried': return matter.contacts.length >= 3 && new Set(matter.contacts.map(({ channel }) => channel)).size >= 2;
      case 'mediated_or_spent': return isSpent('rejects');
      case 'reopenable': return isWithin(15) && !['withdrawn', 'declined', 'merged'].includes(matter.outcome ?? '');
      case 'was_withdrawn': return matter.outcome === 'withdrawn' && isWithin(7);
      case 'returned_to_triage': return matter.returnTo === 'triage';
      default: throw new Error(`the walks know no guard ${name}`);
    }
  }

  /** Everything this person is to be offered now. */
  offered(matter: Matter, person: Person, at: number): readonly Row[] {
    return implemented(matter.state).filter((row) => !isTimed(row) && this.verdict(matter, person, row.action, at) === 'OK');
  }
}
