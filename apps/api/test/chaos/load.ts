import sharp from 'sharp';
import { setTimeout as pause } from 'node:timers/promises';
import { makeStewards, persona, placeForm, type Racer } from '../races/arena.ts';
import type { Dice } from '../walks/dice.ts';
import { newKey, type Asked, type Client, type Seen } from './client.ts';
import type { House } from './house.ts';

/** Acknowledged writes: none may be lost or doubled. */
export interface Promised {
  /** The ticket's words → its id. */
  readonly placed: Map<string, string>;
  /** Ticket → the moves that were acknowledged, `place` first. */
  readonly moves: Map<string, string[]>;
  readonly files: Set<string>;
}

const TRY_AGAIN = 250;
const LANES = 3;
const BREATH = 20;

/**
 * Simulated people who place, accept, withdraw, upload and sign in until stopped; each repeats a request with
 * the same key until it is answered.
 */
export class Load {
  readonly promised: Promised = { placed: new Map(), moves: new Map(), files: new Set() };
  /** Answers that are neither a success nor a request to come back. */
  readonly refused: string[] = [];
  private readonly house: House;
  private readonly client: Client;
  private readonly dice: Dice;
  private lanes: Promise<void>[] = [];
  private isOver = false;
  private made = 0;
  private stewards: readonly Racer[] = [];
  private form: Record<string, unknown> = {};
  private resident = '';
  private picture = Buffer.alloc(0);

  constructor(house: House, client: Client, dice: Dice) {
    this.house = house;
    this.client = client;
    this.dice = dice;
  }

  async start(): Promise<void> {
    const { sql } = this.house;
    this.stewards = await makeStewards(sql, 20);
    [this.form, this.resident] = [await placeForm(sql), await persona(sql, 'resident')];
    this.picture = await sharp({
      create: {
        width: 640,
        height: 480,
        channels: 3,
        background: '#888',
        noise: { type: 'gaussian', mean: 128, sigma: 30 },
      },
    })
      .jpeg()
      .toBuffer();
    const works = [
      ...Array.from({ length: LANES }, () => () => this.ticket(0.1)),
      () => this.ticket(1),
      () => this.signIn(),
    ];
    this.lanes = works.map((work) => this.lane(work));
  }

  /** Resolves when all pending requests are answered. */
  async end(): Promise<void> {
    this.isOver = true;
    await Promise.all(this.lanes);
  }

  private async lane(work: () => Promise<void>): Promise<void> {
    while (!this.isOver) {
      await work();
      await pause(BREATH * this.dice.next());
    }
  }

  /** Repeats a request at once with the same key until it is answered, as a phone would. */
  private async insist(asked: Asked): Promise<Seen> {
    for (;;) {
      const seen = await this.client.ask(asked);
      if (seen.status > 0 && seen.status < 500) {
        if (seen.status >= 400) this.refused.push(`${seen.what}: ${seen.status} ${seen.code}`);
        return seen;
      }
      await pause(TRY_AGAIN * (0.5 + this.dice.next()));
    }
  }

  /** @param pictures the share of those that have one */
  private async ticket(pictures: number): Promise<void> {
    const words = `第 ${++this.made} 件，楼道灯不亮`;
    const files = this.dice.chance(pictures) ? await this.upload() : [];
    const placed = await this.insist({
      method: 'POST',
      path: '/api/v1/tickets',
      person: this.resident,
      key: newKey(),
      body: { ...this.form, words, ...(files.length > 0 && { files }) },
    });
    if (placed.status !== 201) return;
    const id = String(placed.body['id']);
    this.promised.placed.set(words, id);
    this.promised.moves.set(id, ['place']);
    if (this.dice.chance(0.7)) await this.move(id, this.dice.pick(this.stewards).id, 'accept', 1);
    await this.move(id, this.resident, 'withdraw', this.promised.moves.get(id)!.length);
  }

  private async move(id: string, person: string, action: string, version: number): Promise<void> {
    const { status } = await this.insist({
      method: 'POST',
      path: `/api/v1/tickets/${id}/transitions`,
      person,
      key: newKey(),
      body: { action, version },
    });
    if (status === 200) this.promised.moves.get(id)!.push(action);
  }

  private async upload(): Promise<string[]> {
    const { status, body } = await this.insist({
      method: 'POST',
      path: '/api/v1/files',
      person: this.resident,
      key: newKey(),
      picture: this.picture,
    });
    if (status !== 201) return [];
    this.promised.files.add(String(body['id']));
    return [String(body['id'])];
  }

  /** WeChat may be down: one try, then a pause. */
  private async signIn(): Promise<void> {
    await this.client.ask({ method: 'POST', path: '/api/v1/sessions', body: { code: 'demo-neighbour' } });
    await pause(500);
  }
}
