import type pg from 'pg';
import type { Answered, Contender, Operation, Spent } from './measure.ts';
import { countHistory, refillPlain, type Move, type PlainTargets, type Row } from './plain.ts';

/** How the tables without rules are reached. Each rejects if nothing is found. */
export interface Way {
  place(ticket: Pick<Row, 'category' | 'building' | 'reporter' | 'words'>): Promise<void>;
  move(action: Move, id: string, by: number): Promise<void>;
  list(): Promise<void>;
  deep(after: PlainTargets['after']): Promise<void>;
  read(id: string): Promise<void>;
}

const [BUILDINGS, RESIDENTS, STEWARDS] = [10, 96, 32];

const isMove = (operation: Operation): operation is Move =>
  operation === 'accept' || operation === 'dispatch';

/** Tickets without rules, reached in one way. */
export class PlainContender implements Contender {
  readonly name: string;
  readonly spent: () => Spent;
  private readonly pool: pg.Pool;
  private readonly targets: PlainTargets;
  private readonly way: Way;
  private supply: string[] = [];
  private turn = 0;

  constructor(name: string, way: Way, pool: pg.Pool, targets: PlainTargets, spent: () => Spent) {
    this.name = name;
    this.way = way;
    this.pool = pool;
    this.targets = targets;
    this.spent = spent;
  }

  async run(operation: Operation): Promise<Answered> {
    const n = ++this.turn;
    if (isMove(operation)) return this.move(operation, n % STEWARDS);
    if (operation === 'place') await this.place(n);
    else if (operation === 'read') await this.way.read(this.targets.ids[n % this.targets.ids.length]!);
    else if (operation === 'deep') await this.way.deep(this.targets.after);
    else await this.way.list();
    return 'done';
  }

  async refill(operation: Operation): Promise<void> {
    if (isMove(operation)) this.supply = await refillPlain(this.pool, operation);
  }

  async settle(): Promise<void> {
    // Its requests leave nothing behind.
  }

  async vitals(): Promise<null> {
    return null;
  }

  written(): Promise<number> {
    return countHistory(this.pool);
  }

  private place(n: number): Promise<void> {
    return this.way.place({
      category: 'lighting',
      building: n % BUILDINGS,
      reporter: n % RESIDENTS,
      words: `楼道里的灯不亮，第 ${n} 次`,
    });
  }

  private async move(action: Move, by: number): Promise<Answered> {
    const id = this.supply.pop();
    if (id === undefined) return 'none';
    await this.way.move(action, id, by);
    return 'done';
  }
}
