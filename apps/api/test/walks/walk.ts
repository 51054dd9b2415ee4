import { Dice } from './dice.ts';
import type { Answer, Door } from './door.ts';
import { fill, nameable, spoil, type Pen, type Values } from './fill.ts';
import { clockChoice, Guide, type Choice } from './guide.ts';
import { Judge } from './judge.ts';
import { DAY, isSensitive, Teller, timerRow, type Matter } from './matter.ts';
import { allActions, isFact, isNotYet, moveIn, type Row } from './table.ts';
import { asSeen, expected } from './refusals.ts';
import { Tally } from './tally.ts';
import type { Person, Town } from './town.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;
/** Monday 2026-03-02 08:00 in China; every walk begins on some day after. */
const FIRST_DAY = Date.parse('2026-03-02T00:00:00Z');
const TOO_LONG = 120;

interface Offered {
  readonly action: string;
  readonly label: string;
  readonly mode: string;
  readonly form?: string;
}

type View = Values & { readonly id: string; readonly actions: readonly Offered[] };

const same = (what: string, is: unknown, should: unknown): void => {
  if (JSON.stringify(is) !== JSON.stringify(should)) throw new Error(`${what} is ${JSON.stringify(is)}, expected ${JSON.stringify(should)}`);
};

/** One ticket from placing to its end, taken step by step over HTTP and compared with the model at each. */
export class Walk {
  private readonly dice: Dice;
  private readonly judge: Judge;
  private readonly teller: Teller;
  private readonly guide: Guide;
  private readonly log: string[] = [];
  private matter!: Matter;
  private steps = 0;

  private readonly door: Door;
  private readonly town: Town;
  private readonly tally: Tally;
  private readonly seed: number;
  private readonly length: number;

  /** After `length` steps the walk turns to its end. */
  constructor(door: Door, town: Town, tally: Tally, seed: number, length: number) {
    this.door = door;
    this.town = town;
    this.tally = tally;
    this.seed = seed;
    this.length = length;
    this.dice = new Dice(seed);
    this.judge = new Judge(town);
    this.teller = new Teller(town);
    this.guide = new Guide(tally, this.dice);
  }

  /** The id of the ticket. @throws Error with the seed and the walk so far, where the API does something else than the model says */
  async run(): Promise<string> {
    try {
      await this.door.setTime(FIRST_DAY + this.dice.below(200) * DAY + this.dice.below(12 * 60) * MINUTE);
      await this.place();
      while (!(await this.isAtEnd())) await this.step();
      await this.lookBack();
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new Error(`walk ${this.seed} (toward ${this.guide.goal}): ${why}\n${this.log.join('\n')}\n${JSON.stringify(this.matter)}`, { cause: error });
    }
    this.tally.longest = Math.max(this.tally.longest, this.steps);
    return this.matter.id;
  }

  private pen(person: Person, matter: Matter | null = this.matter): Pen {
    return { town: this.town, dice: this.dice, at: this.door.now(), matter, picture: () => this.pictureOf(person) };
  }

  /** A row for a picture without its bytes: how pictures are taken in is another test's matter. */
  private async pictureOf({ id }: Person): Promise<string> {
    const rows = await this.door.sql<{ id: string }>(
      `INSERT INTO file (account, mime, bytes, width, height, sha256, at) VALUES ($1, 'image/jpeg', 1, 1, 1, 'walk', now()) RETURNING id`,
      [id],
    );
    return rows[0]!.id;
  }

  private placer(): Person {
    const personas = ['resident', 'resident', 'resident', 'neighbour', 'elder', 'steward', 'secretary', 'group', 'selfgov', 'intake', 'intake', 'property'];
    const persona = this.dice.pick(personas);
    return this.town.people.find((one) => one.persona === persona)!;
  }

  private async placeForm(person: Person): Promise<{ form: Values; building: Town['buildings'][number] }> {
    const { dice, town } = this;
    const { behalf_name, behalf_phone, about, ...filled } = await fill('place', this.pen(person, null));
    const building = dice.chance(0.6) ? town.buildings[0]! : dice.pick(town.buildings);
    const elder = town.people.find(({ persona }) => persona === 'elder')!;
    const isProxy = person.persona.startsWith('intake') && dice.chance(0.6);
    const form = {
      ...filled,
      building: building.id,
      kind: this.guide.kinds ? dice.pick(this.guide.kinds) : filled['kind'],
      behalf_household: isProxy && dice.chance(0.5) ? elder.households[0] : undefined,
      behalf_name: isProxy ? (behalf_name ?? '钱奶奶') : undefined,
      behalf_phone: isProxy ? behalf_phone : undefined,
      about: about !== undefined && dice.chance(0.6) ? about : undefined,
    };
    return { form: JSON.parse(JSON.stringify(form)) as Values, building };
  }

  private async place(): Promise<void> {
    const person = this.placer();
    const { form, building } = await this.placeForm(person);
    this.log.push(`${person.persona} place ${JSON.stringify(form)}`);
    const wrong = this.dice.pick(spoil('place', form, this.pen(person, null)));
    await this.refuses(person, '/tickets', wrong.body, wrong.code, wrong.what);
    const { status, body } = await this.door.ask(person.id, 'POST', '/tickets', form);
    if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
    this.matter = this.teller.place(body['id'] as string, person, form, building, this.door.now());
    this.compare(body as View, person);
  }

  private async step(): Promise<void> {
    this.steps++;
    this.tally.steps++;
    if (this.steps > TOO_LONG) throw new Error('finds no end');
    await this.passTime();
    await this.look(this.dice.chance(0.5) ? this.anybody() : this.somebodyInvolved());
    for (let tried = 0; tried < 3; tried++) await this.tryRefused();
    const choices = this.choices();
    if (choices.length === 0 && this.matter.state === 'closed') return;
    await this.take(this.steps > this.length ? Guide.home(choices) : this.guide.choose(choices));
  }

  private async isAtEnd(): Promise<boolean> {
    if (this.matter.state !== 'closed') return false;
    // Nobody can do anything any more: its reporter has no account, and the time for remarks is over.
    if (this.choices().length === 0) return true;
    const isGoal = this.guide.goal.startsWith('closed.') && this.steps < this.length && this.tally.times(this.guide.goal) < 1000;
    return this.steps > this.length || !this.dice.chance(isGoal ? 0.85 : 0.55);
  }

  private anybody = (): Person => this.dice.pick(this.town.people);

  private somebodyInvolved(): Person {
    const at = this.door.now();
    return this.dice.pick(this.town.people.filter((person) => this.judge.isVisible(this.matter, person, at)));
  }

  private keyOf(person: Person, row: Row): string {
    const isCalled = row.by.includes('caller') && this.matter.reporter !== person.id;
    return `${this.matter.state}.${row.action}${isCalled ? '@caller' : ''}`;
  }

  /** Everything anybody may do, and what the clock will. */
  private choices(): Choice[] {
    const at = this.door.now();
    const canName = nameable(this.matter, this.town).length > 0;
    const offers = this.town.people.flatMap((person) => this.judge.offered(this.matter, person, at).map((row) => ({ person, row, key: this.keyOf(person, row) })));
    const clock = clockChoice(this.matter);
    return [...offers.filter(({ row }) => canName || row.form !== 'steward'), ...(clock ? [clock] : [])];
  }

  private async take({ person, row, key }: Choice): Promise<void> {
    if (person === null) return this.waitForClock();
    const form = { ...(await fill(row.form, this.pen(person))), ...(row.action === 'attempt_contact' && this.guide.verdict && { reached: true, verdict: this.guide.verdict }) };
    this.log.push(`${person.persona} ${key} ${JSON.stringify(form)}`);
    const answer = await this.transition(person, { action: row.action, ...(!isFact(row.action) && { version: this.matter.version }), ...form });
    if (answer.status !== 200) throw new Error(`offered, but refused: ${answer.status} ${JSON.stringify(answer.body)}`);
    this.teller.tell(this.matter, row, person, form, this.door.now());
    Tally.add(this.tally.taken, key);
    if (key === this.guide.goal) this.guide.aim();
    this.compare(answer.body as View, person);
  }

  private transition = (person: Person, body: Values): Promise<Answer> => this.door.ask(person.id, 'POST', `/tickets/${this.matter.id}/transitions`, body);

  private async cached(): Promise<{ seq: number; due: number | null }> {
    const rows = await this.door.sql<{ seq: number; due: number | null }>(
      `SELECT seq, (extract(epoch FROM due_at) * 1000)::float8 AS due FROM ticket WHERE id = $1`, [this.matter.id]);
    return rows[0]!;
  }

  /** Some time goes by; what falls due on the way is done by the sweep. */
  private async passTime(): Promise<void> {
    const { dice } = this;
    if (!dice.chance(0.5)) return;
    const most = this.matter.state === 'closed' ? 6 * DAY : dice.chance(0.2) ? 20 * HOUR : 20 * MINUTE;
    await this.door.setTime(this.door.now() + 1000 + dice.below(most));
    await this.catchUp();
  }

  private async waitForClock(): Promise<void> {
    const { due } = await this.cached();
    if (due === null) throw new Error(`nothing will move it on from ${this.matter.state}`);
    await this.door.setTime(Math.max(due, this.door.now()) + 1000);
    if (!(await this.catchUp())) throw new Error(`nothing happened in ${this.matter.state} when its clock was due`);
  }

  /** Sweeps, if anything is due, and holds what the system did against the table. */
  private async catchUp(): Promise<boolean> {
    const { due } = await this.cached();
    if (due === null || due > this.door.now()) return false;
    await this.door.sweep();
    const events = await this.door.sql<{ action: string; by: string | null; from: string; to: string }>(
      `SELECT action, "by", "from", "to" FROM ticket_event WHERE ticket = $1 AND seq > $2 ORDER BY seq`, [this.matter.id, this.matter.seq]);
    for (const event of events) this.follow(event);
    return events.length > 0;
  }

  private follow({ action, by, from, to }: { action: string; by: string | null; from: string; to: string }): void {
    const { matter } = this;
    const row = timerRow(matter);
    this.log.push(`the clock ${matter.state}.${action}`);
    if (!row) throw new Error(`the clock moved a ticket that is ${matter.state}`);
    same('what the clock did', [action, by, from, to], [row.action, null, matter.state, this.teller.targetOf(matter, row)]);
    Tally.add(this.tally.taken, `${matter.state}.${row.action}`);
    this.teller.tell(matter, row, null, {}, this.door.now());
  }

  /** What somebody is shown and offered is what the model says; those who must not know find nothing. */
  private async look(person: Person): Promise<void> {
    const { status, body } = await this.door.ask(person.id, 'GET', `/tickets/${this.matter.id}`);
    const isVisible = this.judge.isVisible(this.matter, person, this.door.now());
    if (!isVisible) return same(`for ${person.persona}`, [status, body['code']], [404, 'NOT_FOUND']);
    if (status !== 200) throw new Error(`${person.persona} sees ${status} ${JSON.stringify(body)}`);
    this.compare(body as View, person);
  }

  private compare(view: View, person: Person): void {
    const { matter } = this;
    const id = (part: unknown): string | null => (part as { id?: string } | null)?.id ?? null;
    const reporter = view['reporter'] as { name: string; phone?: string; room?: string };
    const at = this.door.now();
    same(`the ticket of ${person.persona}`,
      [view['version'], view['state'], view['outcome'], view['level'], view['kind'], (view['category'] as { code: string }).code, view['urgency'], view['title'], view['private'], id(view['caseSteward']), id(view['lead']), (view['support'] as unknown[]).map(id).sort()],
      [matter.version, matter.state, matter.outcome, matter.level, matter.kind, matter.category, matter.urgency, this.titleFor(person), matter.isPrivate, matter.caseSteward, matter.lead?.unit ?? null, [...(matter.lead?.support ?? [])].sort()]);
    const facts = view['facts'] as { contacts: number; reworks: number };
    same('its facts', [facts.contacts, facts.reworks], [matter.contacts.length, matter.spent['reworks'] ?? 0]);
    if (this.judge.isVisible(matter, person, at) && !this.judge.mayKnow(matter, person, at)) same(`the reporter, for ${person.persona}`, reporter, { name: '居民' });
    const offered = this.judge.isVisible(matter, person, at) ? this.judge.offered(matter, person, at) : [];
    const should = offered.map(({ action, label, form }) => ({ action, label, mode: 'do', ...(form && { form }) }));
    const order = (all: readonly Offered[]): unknown[] => all.map(({ action, label, mode, form }) => [action, label, mode, form]).sort();
    same(`what ${person.persona} is offered in ${matter.state}`, order(view.actions), order(should));
    if (isSensitive(matter) && matter.state === 'pool' && matter.version === 1) throw new Error('a sensitive ticket came into the pool');
  }

  /** The number that the walks write is hidden from those who must not know whom to call. */
  private titleFor(person: Person): string | null {
    const { title } = this.matter;
    return this.judge.mayKnow(this.matter, person, this.door.now()) ? title : (title?.replace(/(?<!\d)13912345678(?!\d)/g, '[号码已隐藏]') ?? null);
  }

  /** One of the many things that must not be done. */
  private async tryRefused(): Promise<void> {
    const die = this.dice.next();
    if (die < 0.5) return this.tryUnoffered();
    if (die < 0.7) return this.tryVersion();
    if (die < 0.95) return this.trySpoilt();
    return this.tryAsking();
  }

  /** Of some pairs of person and action the one whose refusal was seen least. */
  private async tryUnoffered(): Promise<void> {
    const at = this.door.now();
    const pairs = Array.from({ length: 24 }, () => ({ person: this.dice.chance(0.5) ? this.anybody() : this.somebodyInvolved(), action: this.dice.pick(this.dice.chance(0.5) ? allActions : this.actionsHere()) }));
    const arbiters = this.town.people.filter(({ offices }) => offices.length > 0).map((person) => ({ person, action: 'uphold' }));
    const judged = [...pairs, ...arbiters].map((pair) => ({ ...pair, code: this.judge.verdict(this.matter, pair.person, pair.action, at) })).filter(({ code }) => code !== 'OK');
    if (judged.length === 0) return;
    const { person, action, code } = this.dice.weighted(judged, ({ code: one }) => 1 / (1 + (this.tally.refused.get(one) ?? 0)) ** 2);
    await this.refuses(person, this.path, { action, version: this.matter.version }, code, 'not offered');
  }

  private actionsHere = (): string[] => allActions.filter((action) => moveIn(this.matter.state, action) || isFact(action));

  private get path(): string {
    return `/tickets/${this.matter.id}/transitions`;
  }

  private offeredTo(kind: (row: Row) => boolean): Choice | undefined {
    const found = this.choices().filter(({ person, row }) => person !== null && kind(row));
    return found.length > 0 ? this.dice.pick(found) : undefined;
  }

  private async tryVersion(): Promise<void> {
    const choice = this.offeredTo(({ action }) => !isFact(action));
    if (!choice) return this.tryUnoffered();
    const stale = this.dice.chance(0.7);
    const version = stale ? { version: this.dice.chance(0.5) ? this.matter.version + 1 : this.matter.version - 1 } : {};
    await this.refuses(choice.person!, this.path, { action: choice.row.action, ...version }, stale ? 'VERSION_MOVED_ON' : 'VERSION_MISSING', 'version');
  }

  private async trySpoilt(): Promise<void> {
    const choice = this.offeredTo(({ form }) => form !== undefined) ?? this.offeredTo(() => true);
    if (!choice) return this.tryUnoffered();
    const { row, person } = choice;
    const pen = this.pen(person!);
    const filled = await fill(row.form, pen);
    const wrongs = spoil(row.form, filled, pen);
    if (row.form === 'dispatch' && !this.matter.hasWorkRun) wrongs.push({ what: 'due: beyond the promise', body: { ...filled, due: new Date(pen.at + 400 * DAY).toISOString() }, code: 'DUE_TOO_LATE' });
    const wrong = this.dice.weighted(wrongs, ({ code }) => 1 / (1 + (this.tally.refused.get(code) ?? 0)));
    await this.refuses(person!, this.path, { ...wrong.body, action: row.action, version: this.matter.version }, wrong.code, wrong.what);
  }

  private async tryAsking(): Promise<void> {
    const person = this.somebodyInvolved();
    await this.refuses(person, this.path, { action: this.dice.pick(allActions), version: this.matter.version, mode: 'ask' }, 'NOT_YET', 'asking');
  }

  private async refuses(person: Person, path: string, sent: Values, code: string, what: string): Promise<void> {
    const { status, body } = await this.door.ask(person.id, 'POST', path, sent);
    const label = `${person.persona} sent ${JSON.stringify(sent)} (${what})`;
    same(label, asSeen(status, body), expected(code));
    if (status === 409) this.namesHolder(body['detail'] as Values);
    Tally.add(this.tally.refused, String(body['code']));
  }

  /** Who comes second is told who has it now. */
  private namesHolder(detail: Values): void {
    const { matter, town } = this;
    same('the conflict', [detail['state'], detail['version']], [matter.state, matter.version]);
    const steward = town.people.find(({ id }) => id === matter.caseSteward)?.name;
    if (matter.state === 'triage') same('the holder', detail['holder'], steward);
  }

  /** After it is closed: the timeline is complete, and long afterwards nothing can be said or reopened. */
  private async lookBack(): Promise<void> {
    const { matter, town } = this;
    const watcher = town.people.find(({ id }) => id === (matter.reporter ?? matter.proxy))!;
    const { body } = await this.door.ask(watcher.id, 'GET', `/tickets/${matter.id}/events`);
    const items = body['items'] as { action: string }[] | undefined;
    if (this.judge.isVisible(matter, watcher, this.door.now())) same('the number of events', items?.length, matter.seq);
    await this.door.setTime(this.door.now() + 16 * DAY);
    await this.catchUp();
    for (const action of this.dice.chance(0.3) ? ['remark', 'reopen', 'restore'].filter((one) => !isNotYet('closed', one)) : []) {
      await this.refuses(watcher, this.path, { action, version: matter.version }, this.judge.verdict(matter, watcher, action, this.door.now()), 'too late');
    }
  }
}
