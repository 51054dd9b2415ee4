import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from './clock.ts';
import { SecurityEventEntity, type SecurityKind } from './security.entity.ts';
import { Vault } from './vault.ts';

/** The account concerned and the origin of the request. */
export interface SecurityEvent {
  readonly kind: SecurityKind;
  readonly account: string | null;
  readonly session?: string;
  readonly address?: string;
  readonly what?: string;
}

/** Writes the security log of accounts. */
@Injectable()
export class SecurityLog {
  constructor(
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** Records in the same transaction as the action itself. */
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
