import type { Instant } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../../common/viewer.ts';
import type { CaseBox } from './cases.dto.ts';

/** What a viewer may read of a case in a list of all nouns. */
export interface CaseCard {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  /** When its time is over; null without one. */
  readonly due: Instant | null;
  /** How many actions the viewer may take now. */
  readonly actions: number;
  /** The label of the action of the viewer for which it waits; null when it waits for others, or for none. */
  readonly awaits: string | null;
}

/** Makes the cards of one noun. */
export interface CaseCards {
  /**
   * The cards of those of some cases that the viewer may know of: those whose page they may read. `box`: all of
   * them, or those that wait for the viewer; others may be among them.
   */
  cardsOf(manager: EntityManager, viewer: Viewer, ids: readonly string[], box: CaseBox): Promise<CaseCard[]>;
}
