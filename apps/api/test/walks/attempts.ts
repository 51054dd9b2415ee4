import { fill, type Values } from './fill.ts';
import type { Choice } from './guide.ts';
import type { Mode } from './judge.ts';
import { spoil } from './spoil.ts';
import type { Stage } from './stage.ts';
import { allActions, askable, isFact } from './table.ts';
import type { Person } from './town.ts';

interface Attempt {
  readonly person: Person;
  readonly action: string;
  readonly mode: Mode;
}

/** Forbidden attempts, each with the code of its refusal. */
export class Attempts {
  private readonly stage: Stage;
  constructor(stage: Stage) {
    this.stage = stage;
  }

  async one(): Promise<void> {
    const die = this.stage.dice.next();
    if (die < 0.55) return this.unoffered(die < 0.37 ? 'do' : 'ask');
    if (die < 0.65) return this.version();
    if (die < 0.7) return this.answer();
    return this.spoilt();
  }

  /** The weight of a code: the rarest first. */
  private want = (code: string): number => 1 / (1 + (this.stage.tally.refused.get(code) ?? 0));

  /** Of several people and actions, the one with the rarest refusal. */
  private async unoffered(mode: Mode): Promise<void> {
    const { stage } = this;
    const { judge, dice, at, matter } = stage;
    const judged = this.attempts(mode)
      .map((one) => ({ ...one, code: judge.verdict(matter, one.person, one.action, at, one.mode) }))
      .filter(({ code }) => code !== 'OK');
    if (judged.length === 0) return;
    const { person, action, code } = dice.weighted(judged, (one) => this.want(one.code) ** 2);
    await stage.refuses(
      person,
      stage.path,
      { action, version: matter.version, ...(mode === 'ask' && { mode }) },
      code,
      'not offered',
    );
  }

  private attempts(mode: Mode): Attempt[] {
    const { dice, town } = this.stage;
    const actions =
      mode === 'ask' && dice.chance(0.7) ? askable : dice.chance(0.5) ? allActions : this.stage.actionsHere();
    const some = Array.from({ length: 24 }, () => ({
      person: dice.chance(0.5) ? this.stage.anybody() : this.stage.somebodyInvolved(),
      action: dice.pick(actions),
      mode,
    }));
    if (mode === 'ask') return some;
    const arbiters = town.people
      .filter(({ offices }) => offices.length > 0)
      .map((person) => ({ person, action: 'uphold', mode }));
    const convenors =
      this.stage.matter.state === 'deliberating'
        ? town.people.map((person) => ({ person, action: 'resolve', mode }))
        : [];
    return [...some, ...arbiters, ...convenors];
  }

  private offeredTo(kind: (choice: Choice) => boolean): Choice | undefined {
    const found = this.stage.choices().filter((choice) => choice.person !== null && kind(choice));
    return found.length > 0 ? this.stage.dice.pick(found) : undefined;
  }

  private async version(): Promise<void> {
    const { stage } = this;
    const choice = this.offeredTo(({ row }) => !isFact(row.action) && row.form !== 'merge');
    if (!choice) return this.unoffered('do');
    const { version } = stage.matter;
    const isStale = stage.dice.chance(0.7);
    const sent = {
      action: choice.row.action,
      mode: choice.mode,
      ...(isStale && { version: version + (stage.dice.chance(0.5) ? 1 : -1) }),
    };
    await stage.refuses(
      choice.person!,
      stage.path,
      sent,
      isStale ? 'VERSION_MOVED_ON' : 'VERSION_MISSING',
      'version',
    );
  }

  private async spoilt(): Promise<void> {
    const { stage } = this;
    const choice = this.offeredTo(({ row }) => row.form !== undefined) ?? this.offeredTo(() => true);
    if (!choice) return this.unoffered('do');
    const { row, person, mode, request } = choice;
    const pen = stage.pen(person!, request);
    const filled = await fill(row.form, pen);
    const wrong = stage.dice.weighted(spoil(row.form, filled, pen), ({ code }) => this.want(code));
    await stage.refuses(
      person!,
      stage.path,
      { ...wrong.body, action: row.action, version: stage.matter.version, mode },
      wrong.code,
      wrong.what,
    );
  }

  /** A request answered by a person who may answer other requests, but not this one. */
  private async answer(): Promise<void> {
    const { stage } = this;
    const choice = this.offeredTo(({ request }) => request !== undefined);
    const others = stage.matter.requests.filter(({ id, status }) => id !== null && status !== 'pending');
    if (!choice || others.length === 0) return this.unoffered('ask');
    const sent: Values = {
      action: choice.row.action,
      request: stage.dice.pick(others).id,
      ...(choice.row.action === 'refuse' && { words: '不同意' }),
    };
    await stage.refuses(choice.person!, stage.path, sent, 'UNKNOWN_REFERENCE', 'answered long ago');
  }
}
