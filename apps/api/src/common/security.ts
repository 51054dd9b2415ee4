import { Injectable } from '@nestjs/common';
import { DAY } from '@sandan/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from './clock.ts';
import { SecurityEventEntity, type SecurityKind } from './security.entity.ts';
import { Vault } from './vault.ts';

/** 网络安全法 asks for six months at least. */
const KEEP = 190 * DAY;

/** Whom it concerns and where it came from. */
export interface SecurityEvent {
  readonly kind: SecurityKind;
  readonly account: string | null;
  readonly session?: string;
  readonly address?: string;
}

/** Writes down what concerns the safety of accounts. */
@Injectable()
export class SecurityLog {
  constructor(
    private readonly source: DataSource,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** In the transaction that does what is written down. */
  async record(manager: EntityManager, { kind, account, session, address }: SecurityEvent): Promise<void> {
    const addressHash = address === undefined ? null : this.vault.hash('address', address);
    await manager.insert(SecurityEventEntity, { at: this.clock.at(), kind, account, session: session ?? null, addressHash });
  }

  /** Throws away what need not be kept any longer. */
  async forget(): Promise<void> {
    await this.source.query(`DELETE FROM security_event WHERE at < $1`, [new Date(this.clock.at() - KEEP)]);
  }
}
