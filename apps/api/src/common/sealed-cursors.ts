import { Injectable } from '@nestjs/common';
import { DomainError } from '@sandan/domain';
import { decodeCursor, encodeCursor, type Cursor } from './paging.ts';
import { cellOf, Vault, type Sealed } from './vault.ts';

/** The cell under which cursors are encrypted: they are not in a row. */
const CELL = cellOf('ticket', 'cursor');

/** Encrypts the cursors of lists that leave rows out: the last row read may be one that the viewer must not know of. */
@Injectable()
export class SealedCursors {
  constructor(private readonly vault: Vault) {}

  encrypted(cursor: Cursor): string {
    return Buffer.from(this.vault.seal(encodeCursor(cursor), CELL)).toString('base64url');
  }

  /** @throws DomainError BAD_CURSOR */
  decrypted(text: string): Cursor {
    const sealed = Buffer.from(text, 'base64url').toString();
    try {
      return decodeCursor(this.vault.open(sealed as Sealed, CELL));
    } catch {
      throw new DomainError('BAD_CURSOR');
    }
  }
}
