import { Injectable } from '@nestjs/common';
import { DomainError, mayNameSelf } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { Limits } from '../../common/limits.ts';
import { Transaction, type Intent } from '../../common/transaction.ts';
import { cellOf, Vault } from '../../common/vault.ts';
import type { Viewer } from '../../common/viewer.ts';
import { WechatClient } from '../../platform/wechat/wechat.client.ts';
import type { MeView } from './account.dto.ts';
import { AccountQueries } from './account.queries.ts';
import { AccountNames, nameIn } from './account.names.ts';
import { mobileIn } from './mobile.ts';
import type { SmsCodeSent } from './contact.dto.ts';
import { SmsCodes } from './sms-codes.ts';

/** A person's name and phone number. */
@Injectable()
export class ContactService {
  constructor(
    private readonly wechat: WechatClient,
    private readonly codes: SmsCodes,
    private readonly names: AccountNames,
    private readonly limits: Limits,
    private readonly vault: Vault,
    private readonly accounts: AccountQueries,
    private readonly transaction: Transaction,
  ) {}

  /** @throws DomainError NAME_INVALID, NAME_SET_BY_APPOINTER */
  rename({ id }: Viewer, typed: string): Promise<MeView> {
    const name = nameIn(typed);
    return this.transaction.run(async (manager) => {
      await this.names.set(manager, id, name);
      // Read after the row is locked: a concurrent appointment may have registered a name.
      const { offices, memberships } = await this.accounts.viewer(id, manager);
      const refusal = mayNameSelf({ offices, units: memberships });
      if (refusal) throw new DomainError(refusal.code, refusal.detail);
      return this.accounts.ofAccount(id, manager);
    });
  }

  /** @throws DomainError PHONE_CODE_INVALID and those of WeChat */
  async takeFromWechat(intent: Intent, code: string): Promise<MeView> {
    return this.unlessAnswered(intent, async () => {
      const phone = await this.phoneOf(intent.actor, code);
      return this.transaction.once(intent, (manager) => this.setPhone(manager, intent.actor, phone));
    });
  }

  /** Takes quota before WeChat is called, and gives it back when WeChat itself failed. */
  private async phoneOf(actor: string, code: string): Promise<string> {
    await this.limits.take('wechat-phone.day', actor);
    try {
      return await this.wechat.phoneOf(code);
    } catch (error) {
      const isCode = error instanceof DomainError && error.code === 'PHONE_CODE_INVALID';
      if (!isCode) await this.limits.giveBack('wechat-phone.day', actor);
      throw error;
    }
  }

  /** @throws DomainError PHONE_INVALID, SMS_TOO_OFTEN, SMS_SPENT, SMS_UNAVAILABLE */
  async sendCode(intent: Intent, typed: string): Promise<SmsCodeSent> {
    const phone = mobileIn(typed);
    return this.unlessAnswered(intent, async () => {
      await this.codes.count(intent.actor, phone);
      return this.transaction.once(intent, async (manager) => ({
        until: new Date(await this.codes.send(manager, intent.actor, phone)).toISOString(),
      }));
    });
  }

  /** @throws DomainError PHONE_INVALID, SMS_CODE_WRONG, SMS_CODE_EXPIRED, SMS_LOCKED */
  async prove(intent: Intent, typed: string, code: string): Promise<MeView> {
    const phone = mobileIn(typed);
    return this.unlessAnswered(intent, async () => {
      await this.codes.countGuess(intent.actor);
      const me = await this.transaction.once(intent, async (manager) => {
        await this.codes.redeem(manager, intent.actor, phone, code);
        return this.setPhone(manager, intent.actor, phone);
      });
      await this.codes.forgive(intent.actor);
      return me;
    });
  }

  /** Skips work before the transaction (quota, calls to WeChat) when the request is a replay. */
  private async unlessAnswered<T>(intent: Intent, work: () => Promise<T>): Promise<T> {
    const first = await this.transaction.answered<T>(intent);
    return first ? first.answer : work();
  }

  private async setPhone(manager: EntityManager, account: string, phone: string): Promise<MeView> {
    await manager.query(`UPDATE account SET phone = $2, phone_index = $3 WHERE id = $1`, [
      account,
      this.vault.seal(phone, cellOf('account', 'phone', account)),
      this.vault.index(phone),
    ]);
    return this.accounts.ofAccount(account, manager);
  }
}
