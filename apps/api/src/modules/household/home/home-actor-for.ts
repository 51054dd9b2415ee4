import { homeActor, type Home, type HomeActor } from '@sandan/domain';
import type { Viewer } from '../../../common/viewer.ts';
import { householdsOf } from '../own-households.ts';

/** What a viewer is to a home; null for those who must not know of it, or of a claim that has lapsed. */
export function homeActorFor(home: Home, viewer: Viewer, at: number): HomeActor | null {
  const isOver = home.state === 'waiting' && home.until! <= at;
  return isOver ? null : homeActor(home, { ...viewer, doors: householdsOf(viewer) });
}
