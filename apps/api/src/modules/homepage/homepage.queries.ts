import { Injectable } from '@nestjs/common';
import { boxes, boxesThatAsk, homeBoxesOf, navigationOf } from '@sandan/domain';
import type { Viewer } from '../../common/viewer.ts';
import { AccountQueries } from '../account/account.queries.ts';
import { NoticeQueries } from '../notice/notice.queries.ts';
import { TicketTops, type Top } from '../ticket/list/ticket-tops.queries.ts';
import type { HomePage, HomeSection } from './homepage.dto.ts';

const labelled = (top: Top): HomeSection => ({
  ...top,
  label: boxes[top.box],
  asks: boxesThatAsk.has(top.box),
});

/** What a home page shows, of several modules, in one answer. */
@Injectable()
export class HomepageQueries {
  constructor(
    private readonly accounts: AccountQueries,
    private readonly tickets: TicketTops,
    private readonly notices: NoticeQueries,
  ) {}

  async of(viewer: Viewer): Promise<HomePage> {
    const named = this.accounts.peopleOf(viewer);
    const { work, own, people } = await this.tickets.of(viewer, homeBoxesOf(viewer), named);
    const me = this.accounts.view(viewer, people);
    return {
      me,
      unread: await this.notices.unread(viewer.id),
      work: work.map(labelled),
      own: own.map(labelled),
      navigation: navigationOf({ ...viewer, hasPhone: me.phone !== null }),
    };
  }
}
