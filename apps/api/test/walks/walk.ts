import { Attempts } from './attempts.ts';
import { DAY, iso, MINUTE } from './calendar.ts';
import { Clockwork } from './clockwork.ts';
import type { View } from './compare.ts';
import type { Door } from './door.ts';
import { fill, type Values } from './fill.ts';
import type { Choice } from './guide.ts';
import { isEndorser, isOwn, pending, type Matter } from './matter.ts';
import { placeAnother, placeFirst } from './placing.ts';
import { isTold } from './neighbours.ts';
import { same } from './same.ts';
import { Stage } from './stage.ts';
import { isFact, moveIn } from './table.ts';
import { Tally } from './tally.ts';
import type { Item } from './timeline.ts';
import type { Person, Town } from './town.ts';

/** Monday 2026-03-02 08:00 in China; every walk begins on some day after. */
const FIRST_DAY = Date.parse('2026-03-02T00:00:00Z');
const TOO_LONG = 160;

/**
 * One ticket from placing to closing, with the tickets linked to it, step by step over HTTP and compared with
 * the model.
 */
export class Walk {
  private readonly stage: Stage;
  private readonly clockwork: Clockwork;
  private readonly attempts: Attempts;
  private readonly seed: number;
  private readonly length: number;
  private first!: Matter;
  private steps = 0;
  private readonly met = new Set<string>();
  /** Each person's clearance at the last comparison. */
  private readonly depths = new Map<string, string>();

  /** After `length` steps the walk heads for closing. */
  constructor(door: Door, town: Town, tally: Tally, seed: number, length: number) {
    this.stage = new Stage(door, town, tally, seed);
    this.clockwork = new Clockwork(this.stage);
    this.attempts = new Attempts(this.stage);
    this.seed = seed;
    this.length = length;
  }

  /** The tickets. @throws Error with the seed and the walk so far, if the API differs from the model */
  async run(): Promise<readonly Matter[]> {
    const { stage } = this;
    const { dice, tally } = stage;
    try {
      await stage.door.setTime(FIRST_DAY + dice.below(200) * DAY + dice.below(12 * 60) * MINUTE);
      await placeFirst(stage);
      this.first = stage.matter;
      if (dice.chance(0.15)) await placeAnother(stage);
      while (!this.isOver()) await this.step();
      for (const matter of stage.teller.matters) await this.finish(matter);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new Error(
        `walk ${this.seed} (toward ${stage.guide.goal}): ${why}\n${stage.log.join('\n')}\n${describe(stage.matter)}`,
        { cause: error },
      );
    }
    tally.longest = Math.max(tally.longest, this.steps);
    for (const what of this.met) Tally.add(tally.mixed, what);
    return stage.teller.matters;
  }

  private async step(): Promise<void> {
    const { stage, clockwork } = this;
    this.steps++;
    stage.tally.steps++;
    if (this.steps > TOO_LONG) throw new Error('finds no end');
    await clockwork.pass();
    await this.meet();
    await this.look(stage.dice.chance(0.5) ? stage.anybody() : stage.somebodyInvolved());
    await this.lookAgain();
    for (let tried = 0; tried < 3; tried++) await this.attempts.one();
    const choices = stage.choices();
    if (choices.length === 0 && stage.matter.state === 'closed') return;
    const { guide, tally } = stage;
    const times = tally.times(guide.goal);
    await this.take(
      this.isHomeward ? guide.home(choices, stage.matter !== this.first) : guide.choose(choices),
    );
    if (tally.times(guide.goal) > times) guide.aim();
  }

  private get isHomeward(): boolean {
    return this.steps > this.length;
  }

  /** Places another ticket if one is needed; sometimes switches to another ticket of the walk. */
  private async meet(): Promise<void> {
    const { stage } = this;
    const { matters } = stage.teller;
    if (this.isHomeward) return;
    if (
      stage.guide.wantsAnother &&
      matters.length < 3 &&
      !matters.some((one) => one !== stage.matter && one.state !== 'closed')
    )
      await placeAnother(stage);
    if (matters.length > 1 && stage.dice.chance(0.2)) stage.matter = stage.dice.pick(matters);
  }

  private isOver(): boolean {
    const { stage } = this;
    const { matter, guide, dice, tally } = stage;
    if (matter.state !== 'closed') return false;
    // No step is left: its reporter has no account, and the time for remarks is over.
    if (stage.choices().length === 0) return true;
    const isGoal = guide.goal.startsWith('closed.') && !this.isHomeward && tally.times(guide.goal) < 1000;
    return this.isHomeward || !dice.chance(isGoal ? 0.85 : 0.55);
  }

  /** Closes a ticket, if still open, and checks its history. */
  private async finish(matter: Matter): Promise<void> {
    this.stage.matter = matter;
    this.steps = Math.max(this.steps, this.length + 1);
    for (let left = TOO_LONG; matter.state !== 'closed'; left--) {
      if (left === 0) throw new Error('finds no end');
      await this.take(this.stage.guide.home(this.stage.choices(), matter !== this.first));
    }
    await this.lookBack(matter);
  }

  private async take(choice: Choice): Promise<void> {
    const { stage, clockwork } = this;
    const { person, row, mode, request, keys } = choice;
    if (person === null) return clockwork.waitForRow();
    const { matter, tally } = stage;
    const form = await this.formOf(choice, person);
    const as = stage.judge.as(
      matter,
      person,
      { row: row.action === 'grant' ? moveIn(matter.state, request!.action)! : row, mode },
      stage.at,
    );
    stage.log.push(
      `${person.persona} ${keys.join(' = ')} as ${as} ${JSON.stringify(form)} at ${iso(stage.at)} (${matter.id})`,
    );
    const answer = await stage.transition(person, {
      action: row.action,
      ...(!isFact(row.action) && { version: matter.version }),
      ...(mode === 'ask' && { mode }),
      ...form,
    });
    if (answer.status !== 200)
      throw new Error(`offered, but refused: ${answer.status} ${JSON.stringify(answer.body)}`);
    const events = await clockwork.fresh(matter);
    same(
      'what was recorded',
      events.map(({ action, by }) => [action, by]),
      [[row.action, person.id]],
    );
    stage.teller.tell(matter, { row, by: person, as, form, mode, request }, events[0]!.at);
    stage.compare(answer.body as View, person);
    for (const one of stage.teller.matters) await clockwork.agree(one);
    for (const key of keys) Tally.add(tally.taken, key);
    this.note(matter);
  }

  private async formOf({ row, request }: Choice, person: Person): Promise<Values> {
    const { stage } = this;
    const form = await fill(row.form, stage.pen(person, request));
    const { verdict } = stage.guide;
    return row.action === 'attempt_contact' && verdict ? { ...form, reached: true, verdict } : form;
  }

  /** The extras of a walk. */
  private note(matter: Matter): void {
    const had: Readonly<Record<string, boolean>> = {
      endorsers: matter.endorsements.length > 0,
      proxies: matter.proxy !== null,
      'pending requests': pending(matter).length > 0,
      recusals: matter.recused.length > 0,
      hearings: matter.hearings.length > 0,
      tasks: matter.tasks.length > 0,
      holds: matter.holds.length > 0,
      merges: matter.mergedInto !== null,
      'family who act': matter.said.some(
        ({ by, as }) =>
          as === 'reporter' && by !== null && ![matter.reporter, ...matter.formerReporters].includes(by),
      ),
      'two reporters': matter.reporter !== matter.firstReporter,
      'staff who endorse': this.stage.town.people.some(
        ({ id, offices, serves }) => isEndorser(matter, id) && offices.length + serves.length > 0,
      ),
    };
    for (const [what, is] of Object.entries(had)) if (is) this.met.add(what);
  }

  /** A person's view and allowed actions equal the model; people without access get 404. */
  private async look(person: Person, readsEvents = this.stage.dice.chance(0.3)): Promise<void> {
    const { stage } = this;
    const { status, body } = await stage.door.ask(person.id, 'GET', `/tickets/${stage.matter.id}`);
    const isIdea = isTold(stage.matter) && stage.judge.sight.hasCard(stage.matter, person, stage.at);
    if (isIdea && !stage.judge.isVisible(stage.matter, person, stage.at))
      return same(`the idea for ${person.persona}`, [status, body['scope']], [200, 'beside']);
    if (!stage.judge.isVisible(stage.matter, person, stage.at))
      return same(`for ${person.persona}`, [status, body['code']], [404, 'NOT_FOUND']);
    if (status !== 200) throw new Error(`${person.persona} sees ${status} ${JSON.stringify(body)}`);
    stage.compare(body as View, person);
    if (readsEvents) await this.lookAtEvents(person);
  }

  /** All people at once whose clearance for the reporter changed in the model, for any reason. */
  private async lookAgain(): Promise<void> {
    const { matter, town, judge, at } = this.stage;
    const changed = town.people.filter((person) => {
      const depth = judge.isVisible(matter, person, at)
        ? Object.values(judge.sight.clearance(matter, person, at)).join()
        : 'nothing';
      const key = `${matter.id} ${person.id}`;
      const was = this.depths.get(key);
      this.depths.set(key, depth);
      return was !== undefined && was !== depth;
    });
    await Promise.all(changed.map((person) => this.look(person)));
  }

  /** The timeline does not reveal the reporter either; authors read their own words. */
  private async lookAtEvents(person: Person): Promise<void> {
    const { stage } = this;
    const { status, body } = await stage.door.ask(person.id, 'GET', `/tickets/${stage.matter.id}/events`);
    same('the timeline', status, 200);
    stage.comparison(person).checkTimeline(body['items'] as Item[]);
  }

  /**
   * After closing: the timeline is complete, and long afterwards neither remark nor reopening is possible.
   */
  private async lookBack(matter: Matter): Promise<void> {
    const { stage, clockwork } = this;
    await this.lookAgain();
    const watcher = stage.person(matter.reporter ?? matter.proxy);
    if (!watcher) return;
    const { body } = await stage.door.ask(watcher.id, 'GET', `/tickets/${matter.id}/events`);
    const items = body['items'] as { action: string }[] | undefined;
    const isAll = stage.judge.sight.readsStaffNotes(matter, watcher, stage.at);
    const kept = isAll ? [] : matter.hushed.filter((one) => !isOwn(matter, one, watcher));
    if (stage.judge.sight.scope(matter, watcher, stage.at) === 'whole')
      same('the number of events', items?.length, matter.seq - matter.amendments - kept.length);
    await clockwork.to(stage.at + 16 * DAY);
    for (const action of stage.dice.chance(0.3) ? ['remark', 'reopen', 'restore', 'appeal'] : []) {
      const code = stage.judge.verdict(matter, watcher, action, stage.at);
      if (code !== 'OK')
        await stage.refuses(watcher, stage.path, { action, version: matter.version }, code, 'too late');
    }
  }
}

const describe = (matter: Matter | undefined): string =>
  JSON.stringify(matter, (key, value: unknown) =>
    key === 'mergedInto' && value
      ? (value as Matter).id
      : value instanceof Set
        ? [...(value as Set<unknown>)]
        : value,
  );
