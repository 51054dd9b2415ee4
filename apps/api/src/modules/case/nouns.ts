import { Injectable } from '@nestjs/common';
import type { Noun } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import type { CaseCards } from './list/case-cards.ts';
import type { NoticeSource } from './notices.ts';

/** What the modules that work on cases of any noun ask of a noun. */
export interface NounPorts {
  readonly notices: NoticeSource;
  /** Takes the due timer move of a case, whose row is locked. False when none is due any more. */
  expire(manager: EntityManager, id: string): Promise<boolean>;
}

/** The nouns by name. Each module of a noun registers it, so that notices, the sweep and lists know none. */
@Injectable()
export class CaseNouns {
  private readonly ports = new Map<Noun, NounPorts>();
  private readonly cards = new Map<Noun, CaseCards>();

  register(noun: Noun, ports: NounPorts): void {
    this.ports.set(noun, ports);
  }

  /** Says who makes the cards of a noun, where that is another module than the one that has its store. */
  show(noun: Noun, cards: CaseCards): void {
    this.cards.set(noun, cards);
  }

  /** @throws Error when no module shows the noun */
  cardsOf(noun: Noun): CaseCards {
    const cards = this.cards.get(noun);
    if (!cards) throw new Error(`No module shows the noun ${noun}.`);
    return cards;
  }

  /** @throws Error when no module has registered the noun */
  of(noun: Noun): NounPorts {
    const ports = this.ports.get(noun);
    if (!ports) throw new Error(`No module has registered the noun ${noun}.`);
    return ports;
  }
}
