import { Comparison, type View } from './compare.ts';
import { Dice } from './dice.ts';
import type { Answer, Door } from './door.ts';
import { masters, nameable, recusable, type Pen, type Values } from './fill.ts';
import { clockChoice, Guide, type Choice } from './guide.ts';
import { Judge, type Offer } from './judge.ts';
import { isAsker, isReporter, pending, type Matter, type Request } from './matter.ts';
import { asSeen, expected } from './refusals.ts';
import { verdictOnForm } from './requests.ts';
import { same } from './same.ts';
import { allActions, factIn, isAnswer, isFact, moveIn } from './table.ts';
import { Tally } from './tally.ts';
import { Teller } from './teller.ts';
import type { Person, Town } from './town.ts';

/** The setting of a walk: the API, the people, the model of its tickets, and the current ticket. */
export class Stage {
  readonly dice: Dice;
  readonly judge: Judge;
  readonly teller: Teller;
  readonly guide: Guide;
  readonly log: string[] = [];
  readonly door: Door;
  readonly town: Town;
  readonly tally: Tally;
  matter!: Matter;

  constructor(door: Door, town: Town, tally: Tally, seed: number) {
    this.door = door;
    this.town = town;
    this.tally = tally;
    this.dice = new Dice(seed);
    this.judge = new Judge(town);
    this.teller = new Teller(town);
    this.guide = new Guide(tally, this.dice);
  }

  get at(): number {
    return this.door.now();
  }

  get path(): string {
    return `/tickets/${this.matter.id}/transitions`;
  }

  person = (id: string | null): Person | undefined => this.judge.person(id);

  pen(person: Person, request?: Request, matter: Matter | null = this.matter): Pen {
    const { town, dice, at, judge } = this;
    const others = this.teller.matters.filter((one) => judge.isVisible(one, person, at));
    const isAuthority = matter !== null && judge.standings(matter, person, at).has('authority');
    return {
      town,
      dice,
      at,
      person,
      matter,
      others,
      request,
      isAuthority,
      picture: () => this.pictureOf(person),
    };
  }

  /** A picture's row without bytes; uploads are tested elsewhere. */
  private async pictureOf({ id }: Person): Promise<string> {
    const rows = await this.door.sql<{ id: string }>(
      `INSERT INTO file (account, mime, bytes, width, height, sha256, at) VALUES ($1, 'image/jpeg', 1, 1, 1, 'walk', now()) RETURNING id`,
      [id],
    );
    return rows[0]!.id;
  }

  anybody = (): Person => this.dice.pick(this.town.people);

  somebodyInvolved(): Person {
    const { at } = this;
    return this.dice.pick(this.town.people.filter((person) => this.judge.isVisible(this.matter, person, at)));
  }

  actionsHere = (): string[] =>
    allActions.filter((action) => moveIn(this.matter.state, action) || isFact(action));

  /** All possible steps of all people, and the clock's. */
  choices(): Choice[] {
    const { at, matter, judge } = this;
    const all = this.town.people.flatMap((person) =>
      judge.offered(matter, person, at).flatMap((offer) => this.ways(person, offer)),
    );
    const clock = clockChoice(matter);
    return clock ? [...all, clock] : all;
  }

  /**
   * An allowed action with its targets: once per request it answers, and only if there is a person or item to
   * name.
   */
  private ways(person: Person, { row, mode }: Offer): Choice[] {
    const { matter } = this;
    if (isAnswer(row.action))
      return this.answerable(person, row.action).map((request) => ({
        person,
        row,
        mode,
        request,
        keys: this.keysOf(person, row.action, mode, request),
      }));
    const pen = this.pen(person);
    const field = row.form === 'steward' ? 'case_steward' : row.form === 'handover' ? 'successor' : undefined;
    const isEmpty =
      (field && nameable[field]!(matter, this.town).length === 0) ||
      (row.form === 'merge' && masters(matter, pen).length === 0) ||
      (row.form === 'recusal' && recusable(pen).length === 0) ||
      (row.form === 'hiding' && matter.pictures.length === 0) ||
      (row.form === 'showing' && matter.hidden.length === 0);
    return isEmpty ? [] : [{ person, row, mode, keys: this.keysOf(person, row.action, mode) }];
  }

  /** The requests whose number is known, and which this person may answer so. */
  answerable(person: Person, action: string): Request[] {
    const { matter, at, judge } = this;
    const mine = pending(matter).filter(
      (one) =>
        one.id !== null &&
        (action === 'cancel' ? isAsker(matter, one, person) : judge.grantable(matter, one, person, at)),
    );
    return action === 'grant'
      ? mine.filter((one) => verdictOnForm(matter, one, at, this.teller.masterOf, this.town.people) === 'OK')
      : mine;
  }

  private keysOf(person: Person, action: string, mode: string, request?: Request): string[] {
    const { state } = this.matter;
    if (mode === 'ask') return [`${state}.ask ${action}`];
    const isCalled = moveIn(state, action)?.by.includes('caller') && !isReporter(this.matter, person);
    if (
      action === 'reveal' &&
      this.judge.as(this.matter, person, { row: factIn(state, action)!, mode: 'do' }, this.at) === 'lead'
    )
      return [`${state}.reveal`, `${state}.reveal@lead`];
    return [
      `${state}.${action}${isCalled ? '@caller' : ''}`,
      ...(action === 'grant' ? [`${state}.${request!.action}`] : []),
    ];
  }

  transition = (person: Person, body: Values): Promise<Answer> =>
    this.door.ask(person.id, 'POST', this.path, body);

  comparison = (person: Person): Comparison => new Comparison(this.matter, person, this.judge, this.at);

  compare(view: View, person: Person): void {
    this.comparison(person).check(view);
  }

  async refuses(person: Person, path: string, sent: Values, code: string, what: string): Promise<void> {
    const { status, body } = await this.door.ask(person.id, 'POST', path, sent);
    same(`${person.persona} sent ${JSON.stringify(sent)} (${what})`, asSeen(status, body), expected(code));
    if (status === 409 && code !== 'ALREADY_ASKED') this.namesHolder(body['detail'] as Values);
    Tally.add(this.tally.refused, code);
  }

  /** The second person reads who holds it now. */
  private namesHolder(detail: Values): void {
    const { matter } = this;
    same('the conflict', [detail['state'], detail['version']], [matter.state, matter.version]);
    const steward = this.person(matter.caseSteward)?.name;
    // If the steward is recused, the authority stands in.
    if (matter.state === 'triage' && steward && this.judge.relations.isAbleId(matter, matter.caseSteward))
      same('the holder', detail['holder'], steward);
  }
}
