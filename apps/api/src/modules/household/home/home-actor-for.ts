import { homeClaimActor, type HomeClaim, type HomeClaimActor } from '@sandan/domain';
import type { Viewer } from '../../../common/viewer.ts';
import { householdsOf } from '../own-households.ts';

/** What a viewer is to a home; null for those who must not know of it, or of a claim that has lapsed. */
export function homeClaimActorFor(home: HomeClaim, viewer: Viewer, at: number): HomeClaimActor | null {
  const isOver = home.state === 'waiting' && home.until! <= at;
  return isOver ? null : homeClaimActor(home, { ...viewer, doors: householdsOf(viewer) });
}
