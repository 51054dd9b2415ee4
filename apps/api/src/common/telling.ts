import { Injectable } from '@nestjs/common';
import type { Telling } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from './clock.ts';
import { cellOf, Vault } from './vault.ts';

/**
 * Tells somebody what happened beside their tickets: in the transaction in which it happened, so that it is
 * told if and only if it did.
 */
@Injectable()
export class Tellings {
  constructor(
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  async tell(manager: EntityManager, account: string, { about, title, text }: Telling): Promise<void> {
    const seal = (column: 'title' | 'text', words: string): string =>
      this.vault.seal(words, noticeCell(column, account, null));
    await manager.query(`INSERT INTO notice (account, about, at, title, text) VALUES ($1, $2, $3, $4, $5)`, [
      account,
      about,
      new Date(this.clock.at()),
      seal('title', title),
      seal('text', text),
    ]);
  }
}

/** The cell of what somebody is told of a ticket, or of none. */
export const noticeCell = (
  column: 'title' | 'text',
  account: string,
  ticket: string | null,
): ReturnType<typeof cellOf> => cellOf('notice', column, account, ticket ?? '');
