import { Injectable } from '@nestjs/common';
import type { Telling } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from './clock.ts';
import { cellOf, Vault } from './vault.ts';

/**
 * Notifies a person of an event that is not on a case, in the transaction of the event, so that both happen
 * or neither.
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

/** The cell of a notice's text, with or without a case. */
export const noticeCell = (
  column: 'title' | 'text',
  account: string,
  of: string | null,
): ReturnType<typeof cellOf> => cellOf('notice', column, account, of ?? '');
