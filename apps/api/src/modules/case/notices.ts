import type { Instant, Recipients } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../common/viewer.ts';

/** One notice of an event, before it is known which of its recipients may read it. */
export interface CaseNotice extends Recipients {
  readonly title: string;
  /** The text for a recipient; null for one who must not know of the case. */
  readonly textFor: (viewer: Viewer) => string | null;
}

/** An event of a case, by its number. */
export interface EventKey {
  readonly case: string;
  readonly seq: number;
}

/** What an event of a case tells. */
export interface EventNotices extends EventKey {
  /** When it may be told. */
  readonly at: Instant;
  /** Of an event that an outage delayed: the day whose summary tells it, and when it was due. */
  readonly delayed?: { readonly summary: string; readonly due: Instant };
  /** The actor, who is not told. */
  readonly by: string | null;
  readonly notices: readonly CaseNotice[];
}

/** What each noun must say so that people are told of its events. */
export interface NoticeSource {
  /** What these events tell; nothing of those that do not exist. */
  noticesOf(manager: EntityManager, events: readonly EventKey[]): Promise<EventNotices[]>;
}
