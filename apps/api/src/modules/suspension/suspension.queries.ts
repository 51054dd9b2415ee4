import { Injectable } from '@nestjs/common';
import {
  highest,
  offices,
  suspensionActions,
  suspensionLimits,
  suspensionMoves,
  suspensionState,
  suspensionStates,
  type Decider,
  type Instant,
  type Office,
  type Suspension,
} from '@sandan/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { ms } from '../../common/columns.ts';
import { Firewall } from '../../common/firewall.ts';
import { byId, cut } from '../../common/paging.ts';
import type { WholeQuery } from '../../common/paging.dto.ts';
import { cellOf, Vault, type Sealed } from '../../common/vault.ts';
import { ownOffices, type Viewer } from '../../common/viewer.ts';
import type { MySuspension, SuspensionList, SuspensionView } from './suspension.dto.ts';
import { ts } from '../org/in-force.ts';

export interface SuspensionRow extends Suspension {
  readonly id: string;
  readonly words: Sealed;
  readonly appeal: Sealed | null;
  readonly answer: Sealed | null;
}

/** The names on a suspension. The suspended person reads the deciding offices without names. */
interface SuspensionNames {
  readonly name: string;
  readonly proposer?: string | undefined;
  readonly confirmer?: string | undefined;
}

export const ROWS = `SELECT s.id, s.account, s.proposed_by AS "proposedBy", s.proposed_as AS "proposedAs",
    ${ms('s.proposed_at')} AS "proposedAt", s.days, s.words,
    s.confirmed_by AS "confirmedBy", s.confirmed_as AS "confirmedAs", ${ms('s.until')} AS until, ${ms('s.ended_at')} AS "endedAt",
    ${ms('s.appealed_at')} AS "appealedAt", s.appeal, ${ms('s.answered_at')} AS "answeredAt", s.answer
  FROM suspension s JOIN account a ON a.id = s.account`;

/** Open suspensions, and those that ended recently. */
const RECENT = `coalesce(s.ended_at, s.until, s.proposed_at + interval '3 days') > $1`;

/** The viewer as the suspension rules need them: with their own highest office. */
export const deciderOf = (viewer: Viewer): Decider => ({
  id: viewer.id,
  office: highest(ownOffices(viewer).map(({ office }) => office)),
});

/** Read queries of suspensions. */
@Injectable()
export class SuspensionQueries {
  constructor(
    private readonly source: DataSource,
    private readonly firewall: Firewall,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** The suspensions of the communities in which the caller holds an office, newest first. */
  async list(viewer: Viewer, page: WholeQuery = {}): Promise<SuspensionList> {
    const rows = await this.source.query<SuspensionRow[]>(
      `${ROWS} WHERE ${RECENT} AND a.community = ANY ($2) AND s.account <> $3 ORDER BY s.proposed_at DESC, s.id`,
      [this.shownSince(), viewer.communities, viewer.id],
    );
    const { items, ...more } = cut(rows, page, byId);
    return { items: await this.views(this.source.manager, items, viewer), ...more };
  }

  /** The suspension as the person sees it: reason, end, and the deciding offices without names. */
  async mine(viewer: Viewer, manager: EntityManager = this.source.manager): Promise<MySuspension> {
    const [row] = await manager.query<SuspensionRow[]>(
      `${ROWS} WHERE ${RECENT} AND s.account = $2 AND s.until IS NOT NULL ORDER BY s.ended_at IS NULL DESC, s.until DESC LIMIT 1`,
      [this.shownSince(), viewer.id],
    );
    if (!row) return { suspension: null };
    const names = await this.firewall.people(manager, [viewer.id]);
    const asPerson = { id: viewer.id, office: null };
    return { suspension: this.viewOf(row, asPerson, { name: names.of(viewer, row.account, 'self')! }) };
  }

  async views(
    manager: EntityManager,
    rows: readonly SuspensionRow[],
    viewer: Viewer,
  ): Promise<SuspensionView[]> {
    const names = await this.firewall.people(
      manager,
      rows.flatMap(({ account, proposedBy, confirmedBy }) => [account, proposedBy, confirmedBy]),
    );
    return rows.map((row) =>
      this.viewOf(row, deciderOf(viewer), {
        name: names.of(viewer, row.account, 'resident')!,
        proposer: names.of(viewer, row.proposedBy, 'holder'),
        confirmer: names.of(viewer, row.confirmedBy, 'holder'),
      }),
    );
  }

  private shownSince(): string {
    return ts(this.clock.at() - suspensionLimits.shown);
  }

  private viewOf(
    row: SuspensionRow,
    who: Decider,
    { name, proposer, confirmer }: SuspensionNames,
  ): SuspensionView {
    const at: Instant = this.clock.at();
    const state = suspensionState(row, at);
    const open = (column: 'words' | 'appeal' | 'answer'): string | null =>
      row[column] && this.vault.open(row[column], cellOf('suspension', column, row.id));
    const told = (office: Office | null, decider: string | undefined): string | null =>
      office && [offices[office], decider].filter(Boolean).join(' ');
    return {
      id: row.id,
      name,
      state,
      stateLabel: suspensionStates[state],
      words: open('words')!,
      days: row.days,
      proposedAt: new Date(row.proposedAt).toISOString(),
      proposedBy: told(row.proposedAs, proposer)!,
      confirmedBy: told(row.confirmedAs, confirmer),
      until: row.until === null ? null : new Date(row.until).toISOString(),
      appeal: open('appeal'),
      answer: open('answer'),
      actions: suspensionActions(row, who, at).map((action) => ({
        action,
        label: suspensionMoves[action].label,
      })),
    };
  }
}
