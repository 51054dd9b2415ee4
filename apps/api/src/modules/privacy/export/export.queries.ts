import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../common/viewer.ts';
import { ExportedTickets, type Enclosed } from './exported-tickets.queries.ts';
import { ExportedPerson } from './exported-person.queries.ts';
import { ExportedRows } from './exported-rows.queries.ts';
import { when } from './exported-time.ts';

/** A person's own data, in terms they know. */
export interface Exported {
  readonly data: Readonly<Record<string, unknown>>;
  readonly pictures: readonly Enclosed[];
}

/**
 * Collects a person's own data. About others it holds only the names of staff in office, as the app shows
 * them too.
 */
@Injectable()
export class ExportQueries {
  constructor(
    private readonly person: ExportedPerson,
    private readonly rows: ExportedRows,
    private readonly tickets: ExportedTickets,
  ) {}

  async of(viewer: Viewer, at: number): Promise<Exported> {
    const { tickets, pictures } = await this.tickets.of(viewer.id);
    const data = {
      说明: '这是三单通里属于您的全部信息。他人的姓名、电话和门牌不在其中；图片在同一压缩包的「图片」文件夹里。',
      导出时间: when(at),
      账号: await this.person.account(viewer),
      住处: await this.person.homes(viewer.id),
      家人代办: await this.rows.delegations(viewer.id),
      发出的邀请: await this.rows.invitations(viewer.id),
      曾用名: await this.rows.formerNames(viewer.id),
      职务: await this.person.posts(viewer.id),
      预约: await this.person.bookings(viewer.id),
      同意记录: await this.rows.consents(viewer.id),
      登录设备: await this.rows.devices(viewer.id),
      单: tickets,
      消息: await this.rows.notices(viewer.id),
      谁看过我的信息: await this.person.looks(viewer),
      未用在单里的图片: pictures.filter(({ ticket }) => ticket === null).map(({ path }) => path),
    };
    return { data, pictures };
  }
}
