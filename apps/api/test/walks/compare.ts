import { iso } from './calendar.ts';
import { isUnanswered, promisedNow } from './clocks.ts';
import type { Values } from './fill.ts';
import { replyOf } from './hearings.ts';
import type { Judge } from './judge.ts';
import {
  endorsers,
  heldDays,
  isAsker,
  isSensitive,
  openHold,
  pending,
  rootOf,
  type Matter,
} from './matter.ts';
import { allows, isTold } from './neighbours.ts';
import { same } from './same.ts';
import { isAtTable, type Scope } from './sight.ts';
import { HIDDEN, NUMBER, Timeline, type Item } from './timeline.ts';
import type { Person } from './town.ts';

export interface Offered {
  readonly action: string;
  readonly label: string;
  readonly mode: string;
  readonly form?: string;
}

interface Named {
  readonly id: string;
}

/** The compared parts of a ticket in the API's answer. */
export interface View extends Values {
  readonly id: string;
  readonly actions: readonly Offered[];
  readonly facts: Values;
  readonly support: readonly Named[];
  readonly reporter: { readonly name: string; readonly phone?: string; readonly room?: string };
  readonly requests: readonly {
    readonly id: string;
    readonly action: string;
    readonly mine: boolean;
    readonly grantable: boolean;
    readonly until: string;
  }[];
  readonly tasks: readonly {
    readonly id: string;
    readonly unit: Named;
    readonly due: string;
    readonly status: string;
    readonly mine: boolean;
    readonly late: boolean;
  }[];
  readonly hearings: readonly {
    readonly status: string;
    readonly set: boolean;
    readonly seats: readonly { unit: Named; mine: boolean; reply: string }[];
    readonly sides: readonly { mine: boolean; signed: boolean; reply: string }[];
  }[];
}

const id = (part: unknown): string | null => (part as { id?: string } | null)?.id ?? null;
const times = (at: number | null | undefined): string | null => iso(at ?? null);

/** Compares a person's view of a ticket with the model. */
export class Comparison {
  private readonly matter: Matter;
  private readonly person: Person;
  private readonly judge: Judge;
  private readonly at: number;
  private readonly scope: Scope | null;

  constructor(matter: Matter, person: Person, judge: Judge, at: number) {
    this.matter = matter;
    this.person = person;
    this.judge = judge;
    this.at = at;
    this.scope = judge.sight.scope(matter, person, at);
  }

  /** A person whose action ended their own access gets a receipt. */
  check(view: View): void {
    if (this.scope === null) return this.checkReceipt(view);
    this.checkRow(view);
    this.checkFacts(view);
    this.checkOffers(view);
    this.checkWords(view);
    this.checkIdentity(view);
    this.checkRows(view);
    this.checkRequests(view);
    this.checkHearings(view);
  }

  private checkReceipt(view: View): void {
    const { version, state } = this.matter;
    same(
      `the receipt of ${this.person.persona}`,
      [
        view['version'],
        view['state'],
        view.reporter,
        view['words'],
        view['caseSteward'],
        view.hearings,
        view.requests,
        view.actions,
      ],
      [version, state, { name: '居民' }, null, null, [], [], []],
    );
  }

  private checkRow(view: View): void {
    const { matter } = this;
    const { lead } = matter;
    same(
      `the ticket of ${this.person.persona}`,
      [
        view['version'],
        view['state'],
        view['outcome'],
        view['level'],
        view['kind'],
        (view['category'] as { code: string }).code,
        view['urgency'],
        view['private'],
        id(view['caseSteward']),
        id(view['lead']),
        view.support.map(id).sort(),
        id(view['mergedInto']),
      ],
      [
        matter.version,
        matter.state,
        matter.outcome,
        matter.level,
        ...this.subject(),
        matter.urgency,
        matter.isPrivate && this.scope !== 'beside',
        matter.caseSteward,
        lead?.unit ?? null,
        [...(lead?.support ?? [])].sort(),
        this.knownRoot(),
      ],
    );
    if (isSensitive(matter) && matter.state === 'pool' && matter.version === 1)
      throw new Error('a sensitive ticket came into the pool');
  }

  /** If neighbours must not know of it, endorsers see neither kind nor category. */
  private subject(): [string, string] {
    return this.scope === 'beside' && allows(this.matter) === 'never'
      ? ['help', 'other']
      : [this.matter.kind, this.matter.category];
  }

  /** The ticket it was merged into, if the viewer can see that ticket. */
  private knownRoot(): string | null {
    const root = rootOf(this.matter);
    return root && ['whole', 'beside'].includes(this.judge.sight.scope(root, this.person, this.at) ?? '')
      ? root.id
      : null;
  }

  private checkFacts({ facts, promise, hold }: View): void {
    const { matter, at } = this;
    const beside = endorsers(matter);
    const isBeside = this.scope === 'beside';
    same(
      'its facts',
      [
        facts['contacts'],
        facts['reworks'],
        facts['endorsers'],
        facts['endorsed'],
        facts['askedAt'],
        facts['unanswered'],
        facts['heldDays'],
        [...(facts['flags'] as string[])].sort(),
      ],
      [
        isBeside ? 0 : matter.contacts.length,
        matter.spent['reworks'] ?? 0,
        beside.length,
        beside.includes(this.person.id),
        isBeside ? null : times(matter.askedAt),
        !isBeside && isUnanswered(matter, at),
        heldDays(matter, at),
        isBeside ? [] : [...matter.flags].sort(),
      ],
    );
    same('what is promised', (promise as Values)['due'], times(promisedNow(matter, at)));
    same(
      'until when it is held',
      (hold as Values | null)?.['review'] ?? null,
      times(openHold(matter)?.review),
    );
  }

  private checkOffers({ actions }: View): void {
    const { matter, person, at } = this;
    const should = this.judge
      .offered(matter, person, at)
      .map(({ row: { action, label, form }, mode }) => ({ action, label, mode, form }));
    const order = (all: readonly Offered[]): string[] =>
      all.map(({ action, label, mode, form }) => [action, label, mode, form ?? ''].join(' ')).sort();
    same(`what ${person.persona} is offered in ${matter.state}`, order(actions), order(should as Offered[]));
  }

  /** Participants of a hearing read neither words nor title; other viewers do not read the contact. */
  private checkWords(view: View): void {
    same(`what ${this.person.persona} sees of it`, view['scope'], this.scope);
    const { title, words, place } = this.matter;
    const mayRead = this.judge.sight.readsNumbers(this.matter, this.person, this.at);
    const read = (text: string | null): string | null =>
      mayRead ? text : (text?.replaceAll(/(?<!\d)13912345678(?!\d)/g, HIDDEN) ?? null);
    if (this.scope === 'hearing')
      same(
        'the words, for who is heard',
        [view['words'], view['place'], view['title'], view['files']],
        [null, null, null, []],
      );
    else if (this.scope === 'beside') this.checkBeside(view, read);
    else
      same(
        `its words for ${this.person.persona}`,
        [view['words'], view['place'], view['title']],
        [words, place, title].map(read),
      );
  }

  /** Endorsers read the title if neighbours may, and an idea's words. */
  private checkBeside(view: View, read: (text: string | null) => string | null): void {
    const { title, words, place } = this.matter;
    const isIdea = isTold(this.matter);
    same(
      `its words for ${this.person.persona}, beside it`,
      [view['words'], view['place'], view['title']],
      [isIdea ? words : null, isIdea ? place : null, allows(this.matter) === 'never' ? null : title].map(
        read,
      ),
    );
    if (!isIdea) same('its pictures, beside it', view['files'], []);
  }

  /** Invariant 10, on what this person is sent. */
  private checkIdentity(view: View): void {
    const { name, phone, room } = this.judge.reporterFor(this.matter, this.person, this.at);
    same(
      `the reporter, for ${this.person.persona}`,
      [view.reporter.name, view.reporter.phone, view.reporter.room],
      [name, phone, room],
    );
    this.checkSecrets(view);
  }

  /** No unopened content on any page. */
  private checkSecrets(view: View): void {
    const { matter, person, judge, at } = this;
    const text = JSON.stringify({ ...view, hearings: this.saidByOthers(view) });
    const numbers = judge.sight.clearance(matter, person, at).phone === 'full' ? [] : [NUMBER];
    for (const secret of [...numbers, ...judge.secretsOf(matter, person, at)])
      if (text.includes(secret)) throw new Error(`${person.persona} reads ${secret} in ${text}`);
  }

  /** The hearings without this person's statements: authors read their own words unmasked. */
  private saidByOthers({ hearings }: View): unknown[] {
    const own = this.matter.hearings
      .filter((hearing) => this.scope === 'whole' || isAtTable(hearing, this.person))
      .reverse();
    return hearings.map((shown, n) => {
      const isOwn = (unit: string | null): boolean =>
        own[n]?.positions.findLast((one) => one.unit === unit && (unit !== null || one.by === this.person.id))
          ?.by === this.person.id;
      const others = <T extends { mine: boolean }>(reply: T, unit: string | null): T =>
        reply.mine && isOwn(unit) ? { ...reply, words: null } : reply;
      return {
        ...shown,
        seats: shown.seats.map((seat) => others(seat, seat.unit.id)),
        sides: shown.sides.map((side) => others(side, null)),
      };
    });
  }

  /** Its history: who did what, and their words. */
  checkTimeline(items: readonly Item[]): void {
    const { matter, person, judge, at } = this;
    new Timeline(matter, person, judge, at).check(items);
    const text = JSON.stringify(items);
    for (const secret of judge.secretsOf(matter, person, at))
      if (text.includes(secret)) throw new Error(`${person.persona} reads ${secret} in ${text}`);
  }

  private checkRows({ tasks, ratings }: View): void {
    const { matter, person, at } = this;
    if (this.scope === 'hearing')
      return same('tasks and ratings, for who is heard', [tasks, ratings], [[], []]);
    if (this.scope === 'beside')
      return same(
        'tasks and the number of ratings, beside it',
        [tasks, (ratings as unknown[]).length],
        [[], matter.ratings.length],
      );
    same(
      'its tasks',
      tasks.map(({ unit, due, status, mine, late }) => [unit.id, due, status, mine, late]),
      matter.tasks.map(({ unit, due, status }) => [
        unit,
        iso(due),
        status,
        person.units.includes(unit),
        status === 'open' && due < at,
      ]),
    );
    for (const [n, task] of matter.tasks.entries()) task.id ??= tasks[n]!.id;
    same('how many ratings it has', (ratings as unknown[]).length, matter.ratings.length);
  }

  /** The requester, the possible granters and staff see pending requests. */
  private checkRequests({ requests }: View): void {
    const { matter, person, at, judge } = this;
    const all = pending(matter).map((request) => ({
      request,
      mine: isAsker(matter, request, person),
      grantable: judge.grantable(matter, request, person, at),
    }));
    const shown = all.filter(
      ({ mine, grantable }) => mine || grantable || judge.sight.readsStaffNotes(matter, person, at),
    );
    same(
      `the requests for ${person.persona}`,
      requests.map(({ action, mine, grantable, until }) => [action, mine, grantable, until]),
      shown.map(({ request: { action, until }, mine, grantable }) => [action, mine, grantable, iso(until)]),
    );
    for (const [n, { request }] of shown.entries()) request.id ??= requests[n]!.id;
  }

  private checkHearings({ hearings }: View): void {
    const { person, matter } = this;
    same(
      'its hearings',
      hearings.map(({ status, set, seats, sides }) => [
        status,
        set,
        seats.map(({ unit, mine, reply }) => [unit.id, mine, reply]),
        sides.map(({ mine, signed, reply }) => [mine, signed, reply]),
      ]),
      matter.hearings
        .filter((hearing) => this.scope === 'whole' || isAtTable(hearing, person))
        .map((hearing) => [
          hearing.status,
          hearing.isSet,
          hearing.seats.map((unit) => [
            unit,
            person.units.includes(unit),
            replyOf(hearing, (one) => one.unit === unit),
          ]),
          hearing.sides.map((side) => [
            side === person.id,
            hearing.signed.includes(side),
            replyOf(hearing, (one) => one.by === side && one.unit === null),
          ]),
        ])
        .reverse(),
    );
  }
}
