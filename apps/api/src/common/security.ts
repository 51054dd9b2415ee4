import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from './clock.ts';
import { SecurityEventEntity, type SecurityKind } from './security.entity.ts';
import { Vault } from './vault.ts';

/** Whom it concerns and where it came from. */
export interface SecurityEvent {
  readonly kind: SecurityKind;
  readonly account: string | null;
  readonly session?: string;
  readonly address?: string;
  readonly what?: string;
}

/** Writes down what concerns the safety of accounts. */
@Injectable()
export class SecurityLog {
  constructor(
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** In the transaction that does what is written down. */
  async record(
    manager: EntityManager,
    { kind, account, session, address, what }: SecurityEvent,
  ): Promise<void> {
    const addressHash = address === undefined ? null : this.vault.hash('address', address);
    await manager.insert(SecurityEventEntity, {
      at: this.clock.at(),
      kind,
      account,
      session: session ?? null,
      addressHash,
      what: what ?? null,
    });
  }
}
