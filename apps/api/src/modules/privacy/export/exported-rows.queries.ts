import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ms } from '../../../common/columns.ts';
import { noticeCell } from '../../../common/telling.ts';
import { Vault, cellOf, type Cell } from '../../../common/vault.ts';
import { when } from './exported-time.ts';

type Listed = Record<string, unknown>;

/** Rows that the export gives as they are, under Chinese names. */
@Injectable()
export class ExportedRows {
  constructor(
    private readonly source: DataSource,
    private readonly vault: Vault,
  ) {}

  /** Whom the person represents, and who represents them. */
  delegations(account: string): Promise<object[]> {
    return this.list(
      account,
      `SELECT CASE WHEN d.person = $1 THEN '家人代我办'
        ELSE '我代家人办' END AS "关系", ${ms('d.since')} AS "授权时间", ${ms('d.until')} AS "结束时间"
        FROM household_delegate d WHERE $1 IN (d.person, d.delegate) ORDER BY d.since`,
    );
  }

  invitations(account: string): Promise<object[]> {
    return this.list(
      account,
      `SELECT ${ms('i.since')} AS "邀请时间", ${ms('i.used_at')} AS "使用时间", ${ms('i.until')} AS "到期时间"
        FROM household_invitation i WHERE i.inviter = $1 ORDER BY i.since`,
    );
  }

  formerNames(account: string): Promise<object[]> {
    return this.list(
      account,
      `SELECT name AS "姓名", ${ms('until')} AS "改名时间" FROM former_name WHERE account = $1 ORDER BY until`,
      ({ 姓名: name }) => ({ 姓名: [name, cellOf('account', 'name', account)] }),
    );
  }

  consents(account: string): Promise<object[]> {
    return this.list(
      account,
      `SELECT version AS "版本", ${ms('at')} AS "同意时间", ${ms('withdrawn_at')} AS "撤回时间" FROM consent WHERE account = $1 ORDER BY at`,
    );
  }

  devices(account: string): Promise<object[]> {
    return this.list(
      account,
      `SELECT id, device AS "设备", ${ms('since')} AS "首次登录时间", ${ms('last_seen')} AS "最近使用时间" FROM session
        WHERE account = $1 AND revoked_at IS NULL ORDER BY since`,
      ({ id, 设备: device }) => ({ 设备: [device, cellOf('session', 'device', String(id))] }),
    );
  }

  notices(account: string): Promise<object[]> {
    return this.list(
      account,
      `SELECT n.case AS id, ${ms('n.at')} AS "时间", c.number AS "单号", n.title AS "标题", n.text AS "内容", ${ms('n.read_at')} AS "阅读时间"
        FROM notice n LEFT JOIN cases c ON c.id = n.case WHERE n.account = $1 ORDER BY n.at`,
      ({ id, 标题: title, 内容: text }) => ({
        标题: [title, noticeCell('title', account, id as string | null)],
        内容: [text, noticeCell('text', account, id as string | null)],
      }),
    );
  }

  /**
   * Rows under Chinese names. Numbers in columns named after a time are times. Encrypted columns are
   * decrypted with their cell; row ids are not shown.
   */
  private async list(
    account: string,
    sql: string,
    sealedIn: (row: Listed) => Readonly<Record<string, readonly [unknown, Cell]>> = () => ({}),
  ): Promise<object[]> {
    const rows = await this.source.query<Listed[]>(sql, [account]);
    const decrypted = rows.map(({ id, ...row }) => ({
      ...row,
      ...Object.fromEntries(
        Object.entries(sealedIn({ id, ...row })).map(([name, [value, cell]]) => [
          name,
          this.vault.openAll(value, cell),
        ]),
      ),
    }));
    return decrypted.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [
          name,
          name.endsWith('时间') ? when(value as number | null) : value,
        ]),
      ),
    );
  }
}
