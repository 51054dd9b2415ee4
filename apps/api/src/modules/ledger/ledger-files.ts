import { Injectable } from '@nestjs/common';
import { cellOf, Vault, type Sealed } from '../../common/vault.ts';
import { Storage } from '../../platform/storage/storage.ts';

/**
 * The bytes of workbooks, sealed. They have no row in `file`, so the sweep of strays removes them once they are
 * a day old.
 */
@Injectable()
export class LedgerFiles {
  constructor(
    private readonly storage: Storage,
    private readonly vault: Vault,
  ) {}

  /** @throws DomainError STORAGE_UNAVAILABLE */
  async put(id: string, bytes: Buffer): Promise<void> {
    const sealed = this.vault.seal(bytes.toString('base64'), cellOf('ledger_export', 'file', id));
    await this.storage.put(id, Buffer.from(sealed));
  }

  /** Null when it is gone. @throws DomainError STORAGE_UNAVAILABLE */
  async get(id: string): Promise<Buffer | null> {
    const sealed = await this.storage.get(id);
    if (!sealed) return null;
    const text = this.vault.open(sealed.toString() as Sealed, cellOf('ledger_export', 'file', id));
    return Buffer.from(text, 'base64');
  }
}
