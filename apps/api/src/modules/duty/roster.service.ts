import { Injectable } from '@nestjs/common';
import { dayOfDate, DomainError } from '@sandan/domain';
import { Clock } from '../../common/clock.ts';
import { isUuid } from '../../common/paging.ts';
import { Transaction } from '../../common/transaction.ts';
import type { Viewer } from '../../common/viewer.ts';
import { OrgPosts } from '../org/org.posts.ts';
import { RosterExceptionEntity, RosterPatternEntity } from '../org/roster.entity.ts';
import type { RosterBody, RosterView } from './roster.dto.ts';
import { RosterQueries } from './roster.queries.ts';

/** Replaces duty rosters. */
@Injectable()
export class RosterService {
  constructor(
    private readonly transaction: Transaction,
    private readonly posts: OrgPosts,
    private readonly queries: RosterQueries,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError NOT_FOUND (neither the caller nor a person below them), NOT_ELIGIBLE (holds no post),
   * WRONG_TYPE, TOO_EARLY, TOO_MANY
   */
  write(viewer: Viewer, account: string, body: RosterBody): Promise<RosterView> {
    check(body);
    return this.transaction.run(async (manager) => {
      const at = this.clock.at();
      if (!isUuid(account) || !(await this.posts.mayManage(manager, viewer, account, at)))
        throw new DomainError('NOT_FOUND');
      if ((await this.posts.held(viewer.actsIn, account, at, manager)).length === 0)
        throw new DomainError('NOT_ELIGIBLE', { field: 'person' });
      // Locks the account: concurrent writers would otherwise insert conflicting rows.
      await manager.query(`SELECT 1 FROM account WHERE id = $1 FOR NO KEY UPDATE`, [account]);
      await manager.delete(RosterPatternEntity, { account });
      await manager.delete(RosterExceptionEntity, { account });
      await manager.insert(
        RosterPatternEntity,
        body.pattern.map((shift) => ({ ...shift, account })),
      );
      await manager.insert(
        RosterExceptionEntity,
        body.exceptions.map(({ date, on, from = null, to = null }, position) => ({
          account,
          date,
          position,
          on,
          from,
          to,
        })),
      );
      const [view] = await this.queries.rosters(manager, viewer, [account]);
      return view!;
    });
  }
}

/** Checks what the limits of single fields cannot. */
function check({ pattern, exceptions }: RosterBody): void {
  if (exceptions.some(({ date }) => dayOfDate(date) === null))
    throw new DomainError('WRONG_TYPE', { field: 'date' });
  if (exceptions.some(({ from, to }) => (from === undefined) !== (to === undefined)))
    throw new DomainError('MISSING_FIELD', { field: 'to' });
  const stretches = [...pattern, ...exceptions].filter(
    ({ from, to }) => from !== undefined && to !== undefined,
  );
  if (stretches.some(({ from, to }) => to! <= from!)) throw new DomainError('TOO_EARLY', { field: 'to' });
  const starts = pattern.map(({ weekday, from }) => `${weekday} ${from}`);
  if (new Set(starts).size < starts.length) throw new DomainError('TOO_MANY', { field: 'pattern' });
}
