import type { Answer, Door } from '../walks/door.ts';
import type { Dice } from '../walks/dice.ts';
import { replays } from '../walks/replay.ts';
import type { Sql } from '../walks/town.ts';
import { above, checkThreads, checkTold, treesOf, type Trees } from './trees.ts';

/** The people of a forest: one estate, its residents, its branch and a steward. */
export interface Ground {
  readonly ask: Door['ask'];
  readonly sql: Sql;
  readonly building: string;
  readonly secretary: string;
  readonly steward: string;
  readonly residents: readonly string[];
}

export interface Grown {
  forests: number;
  steps: number;
  merges: number;
  splits: number;
  asked: number;
  granted: number;
  refused: number;
  longest: number;
}
export const nothing = (): Grown => ({
  forests: 0,
  steps: 0,
  merges: 0,
  splits: 0,
  asked: 0,
  granted: 0,
  refused: 0,
  longest: 0,
});

/** What the forest expects of one of its tickets. */
interface Expected {
  readonly id: string;
  readonly reporter: string;
  version: number;
  state: 'pool' | 'triage' | 'closed';
  into: string | null;
  wasSplit: boolean;
  /** Pending requests. */
  pending: { readonly request: string; readonly action: 'merge' | 'split'; readonly master?: string } | null;
}

type Body = Record<string, unknown>;
type Step = () => Promise<void>;

const CODES = { GUARD_FAILED: 403, BUDGET_SPENT: 403, STATE_MOVED_ON: 409 } as const;

/** Merges and splits tickets of one matter at random; after every step each reporter's thread is checked. */
export class Forest {
  private readonly ground: Ground;
  private readonly dice: Dice;
  private readonly grown: Grown;
  private readonly all: Expected[] = [];

  constructor(ground: Ground, dice: Dice, grown: Grown) {
    this.ground = ground;
    this.dice = dice;
    this.grown = grown;
  }

  private get ids(): string[] {
    return this.all.map(({ id }) => id);
  }
  private get open(): Expected[] {
    return this.all.filter(({ state }) => state !== 'closed');
  }
  private get merged(): Expected[] {
    return this.all.filter(({ into }) => into !== null);
  }

  /** @throws Error if a reporter's thread is lost, an answer is unexpected, or a ticket does not replay */
  async grow(): Promise<void> {
    const residents = [...this.ground.residents].sort(() => this.dice.next() - 0.5);
    for (const resident of residents.slice(0, 4 + this.dice.below(4))) await this.place(resident);
    for (let steps = 6 + this.dice.below(5); steps > 0; steps--) await this.step();
    await this.close();
    this.grown.forests++;
  }

  private async place(reporter: string): Promise<void> {
    const form = {
      kind: 'consult',
      category: 'policy',
      in_danger: false,
      today: false,
      words: '车棚什么时候修',
      building: this.ground.building,
    };
    const { status, body } = await this.ground.ask(reporter, 'POST', '/tickets', form);
    if (status !== 201) throw new Error(`placing: ${status} ${JSON.stringify(body)}`);
    this.all.push({
      id: body['id'] as string,
      reporter,
      version: 1,
      state: 'pool',
      into: null,
      wasSplit: false,
      pending: null,
    });
  }

  private async step(): Promise<void> {
    await this.dice.weighted(this.steps(), ([weight]) => weight)[1]();
    this.grown.steps++;
    await this.check();
  }

  private steps(): (readonly [weight: number, Step])[] {
    const { dice, open, merged } = this;
    const splittable = merged.filter(({ wasSplit }) => !wasSplit);
    const idle = open.filter(({ pending }) => pending === null);
    const waiting = this.all.filter(({ pending }) => pending !== null);
    const other = (one: Expected): Expected => dice.pick(open.filter((two) => two !== one));
    const twoOf =
      (some: readonly Expected[], act: (one: Expected, two: Expected) => Promise<void>): Step =>
      async () => {
        const one = dice.pick(some);
        await act(one, other(one));
      };
    return [
      ...(open.length > 1 ? [[4, twoOf(open, (one, two) => this.merge(one, two))] as const] : []),
      ...(open.length > 1 && idle.length > 0
        ? [[2, twoOf(idle, (one, two) => this.askMerge(one, two))] as const]
        : []),
      ...(splittable.length > 0 ? [[2, () => this.split(dice.pick(splittable))] as const] : []),
      ...(splittable.some(({ pending }) => pending === null)
        ? [[2, () => this.askSplit(dice.pick(splittable.filter(({ pending }) => pending === null)))] as const]
        : []),
      ...(waiting.length > 0 ? [[5, () => this.grant(dice.pick(waiting))] as const] : []),
      [1, () => this.tryInVain()],
    ];
  }

  private async send(one: Expected, person: string, action: string, form: Body = {}): Promise<Answer> {
    return this.ground.ask(person, 'POST', `/tickets/${one.id}/transitions`, {
      action,
      version: one.version,
      ...form,
    });
  }

  private async take(one: Expected, person: string, action: string, form: Body = {}): Promise<Body> {
    const { status, body } = await this.send(one, person, action, form);
    if (status !== 200) throw new Error(`${action} on ${one.id}: ${status} ${JSON.stringify(body)}`);
    one.version = body['version'] as number;
    return body;
  }

  private async refuses(
    one: Expected,
    person: string,
    code: keyof typeof CODES,
    action: string,
    form: Body = {},
  ): Promise<void> {
    const { status, body } = await this.send(one, person, action, form);
    if (status !== CODES[code] || body['code'] !== code)
      throw new Error(`${action} on ${one.id}: ${status} ${JSON.stringify(body)}, not ${code}`);
    this.grown.refused++;
  }

  private wasMerged(one: Expected, into: string): void {
    this.grown.merges++;
    Object.assign(one, { state: 'closed', into, pending: null });
  }

  private wasSplit(one: Expected): void {
    this.grown.splits++;
    Object.assign(one, { state: 'pool', into: null, wasSplit: true, pending: null });
  }

  private async merge(one: Expected, two: Expected): Promise<void> {
    await this.take(one, this.ground.secretary, 'merge', { master: two.id });
    this.wasMerged(one, two.id);
  }

  private async split(one: Expected): Promise<void> {
    await this.take(one, this.ground.secretary, 'split');
    this.wasSplit(one);
  }

  private async askMerge(one: Expected, two: Expected): Promise<void> {
    const { steward } = this.ground;
    if (one.state === 'pool') await this.take(one, steward, 'accept');
    one.state = 'triage';
    const { requests } = (await this.take(one, steward, 'merge', { mode: 'ask', master: two.id })) as {
      requests: { id: string }[];
    };
    this.grown.asked++;
    one.pending = { request: requests.at(-1)!.id, action: 'merge', master: two.id };
  }

  private async askSplit(one: Expected): Promise<void> {
    const { requests } = (await this.take(one, one.reporter, 'split', { mode: 'ask' })) as {
      requests: { id: string }[];
    };
    this.grown.asked++;
    one.pending = { request: requests.at(-1)!.id, action: 'split' };
  }

  /** The ticket named by the requester may have been merged since. */
  private async grant(one: Expected): Promise<void> {
    const { request, action, master } = one.pending!;
    const { secretary } = this.ground;
    if (action === 'merge' && !this.open.some(({ id }) => id === master))
      return this.refuses(one, secretary, 'GUARD_FAILED', 'grant', { request });
    await this.take(one, secretary, 'grant', { request });
    this.grown.granted++;
    if (action === 'merge') this.wasMerged(one, master!);
    else this.wasSplit(one);
  }

  /** Into itself, into what was merged, out of nothing, or once too often. */
  private async tryInVain(): Promise<void> {
    const { dice, merged, open } = this;
    const { secretary } = this.ground;
    const one = dice.pick(open);
    const spent = merged.filter(({ wasSplit }) => wasSplit);
    if (spent.length > 0 && dice.chance(0.4))
      return this.refuses(dice.pick(spent), secretary, 'BUDGET_SPENT', 'split');
    if (merged.length > 0 && dice.chance(0.5))
      return this.refuses(one, secretary, 'GUARD_FAILED', 'merge', { master: dice.pick(merged).id });
    if (dice.chance(0.5)) return this.refuses(one, secretary, 'STATE_MOVED_ON', 'split');
    return this.refuses(one, secretary, 'GUARD_FAILED', 'merge', { master: one.id });
  }

  private async check(): Promise<void> {
    const trees = await treesOf(this.ground.sql, this.ids);
    for (const { id, into, state } of this.all) {
      const tree = trees.get(id)!;
      if (tree.mergedInto !== into || tree.state !== state)
        throw new Error(`${id} is ${tree.state} in ${tree.mergedInto}, not ${state} in ${into}`);
      this.grown.longest = Math.max(this.grown.longest, above(trees, id).length);
    }
    checkThreads(trees, new Map(this.all.map(({ id, reporter }) => [id, reporter])));
    await checkTold(this.ground.sql, this.ids);
    if (this.dice.chance(0.4)) await this.look(this.dice.pick(this.all), this.dice.pick(this.open), trees);
  }

  /** People with a thread on a ticket read that ticket and no other. */
  private async look({ id, reporter }: Expected, root: Expected, trees: Trees): Promise<void> {
    const isTheirs = root.id === id || above(trees, id).includes(root.id);
    const { status } = await this.ground.ask(reporter, 'GET', `/tickets/${root.id}`);
    if (status !== (isTheirs ? 200 : 404)) throw new Error(`${reporter} reads ${root.id}: ${status}`);
  }

  /** Closes each root with the ratings of all its reporters; then every ticket must replay. */
  private async close(): Promise<void> {
    const { sql } = this.ground;
    const trees = await treesOf(sql, this.ids);
    for (const root of this.open) {
      const behind = trees.get(root.id)!.behind.map(({ person }) => person);
      if (behind.length === 0) await this.take(root, root.reporter, 'withdraw');
      else await this.answer(root, behind);
    }
    await checkTold(sql, this.ids);
    for (const id of this.ids) await replays(sql, id);
  }

  private async answer(root: Expected, behind: readonly string[]): Promise<void> {
    const { ask, steward } = this.ground;
    if (root.state === 'pool') await this.take(root, steward, 'accept');
    await this.take(root, steward, 'answer', { words: '下月初' });
    for (const person of behind.filter(() => this.dice.chance(0.5))) {
      const { status } = await ask(person, 'POST', `/tickets/${root.id}/transitions`, {
        action: 'rate_own',
        verdict: 'explained',
      });
      if (status !== 200) throw new Error(`${person} rates ${root.id}: ${status}`);
    }
    await this.take(root, root.reporter, 'accept_explanation');
  }
}
