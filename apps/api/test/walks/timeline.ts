import { CODE_NAME, maskName } from './identity.ts';
import type { Judge } from './judge.ts';
import { isOwn, type Matter, type Said } from './matter.ts';
import { same } from './same.ts';
import type { Person } from './town.ts';

/** The compared parts of an event in the API's answer. */
export interface Item {
  readonly id: string;
  readonly by: { readonly name: string } | null;
}

/** The number that the walks write into texts, and its masked form. */
export const NUMBER = '13912345678';
export const HIDDEN = '[号码已隐藏]';

/** Compares a person's timeline with the model: actors, and numbers in texts. */
export class Timeline {
  private readonly matter: Matter;
  private readonly reader: Person;
  private readonly judge: Judge;
  private readonly at: number;

  constructor(matter: Matter, reader: Person, judge: Judge, at: number) {
    this.matter = matter;
    this.reader = reader;
    this.judge = judge;
    this.at = at;
  }

  check(items: readonly Item[]): void {
    for (const item of items) {
      const said = this.matter.said.find(({ seq }) => seq === Number(item.id));
      if (said)
        same(`who did ${item.id}, for ${this.reader.persona}`, item.by?.name ?? null, this.nameOf(said));
      this.checkNumbers(JSON.stringify(item), said);
    }
  }

  private get depth() {
    return this.judge.sight.clearance(this.matter, this.reader, this.at);
  }

  /** Cleared staff read residents' names; a resident reads only their own. */
  private get isInformed(): boolean {
    return this.depth.name !== 'none' && this.judge.sight.readsStaffNotes(this.matter, this.reader, this.at);
  }

  /**
   * People with a post are named, except in their own matter; a reporter by clearance, other residents never
   * in full.
   */
  private nameOf(said: Said): string | null {
    const { by, isResident } = said;
    const person = this.judge.person(by);
    if (!person) return null;
    const { reader, matter, depth } = this;
    const isInformed = this.isInformed || isOwn(matter, said, reader);
    const isBeside = [
      matter.reporter,
      ...matter.formerReporters,
      ...matter.endorsements.map((one) => one.person),
    ].includes(person.id);
    const isKnown =
      !isResident ||
      person.id === reader.id ||
      (isInformed && !isBeside && person.units.length + person.offices.length > 0);
    if (isKnown) return person.name;
    if (!isInformed) return CODE_NAME;
    return person.id === matter.reporter && depth.name === 'full' ? person.name : maskName(person.name);
  }

  private checkNumbers(text: string, said: Said | undefined): void {
    const isTheirs = said !== undefined && said.writer === said.by && isOwn(this.matter, said, this.reader);
    const isOfOthers = said !== undefined && ['endorser', 'neighbour', 'side'].includes(said.as);
    const mayRead =
      isTheirs ||
      (this.judge.sight.readsNumbers(this.matter, this.reader, this.at) &&
        said !== undefined &&
        !isOfOthers &&
        (this.isInformed || !said.isResident));
    if (!mayRead && text.includes(NUMBER))
      throw new Error(`${this.reader.persona} reads a number in ${text}`);
    if (mayRead && text.includes(HIDDEN))
      throw new Error(`${this.reader.persona} reads no number in ${text}`);
  }
}
