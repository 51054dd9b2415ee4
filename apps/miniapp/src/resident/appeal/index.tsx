import type { Action, Suspension } from '../../api/contract';
import { ActPage, plainActParts, type ActParts } from '../../features/case/ActPage';
import { mySuspension } from '../../features/suspension/suspensions';
import { returnTo, useParams } from '../../lib/route';
import { pageOf } from '../../ui/page-of';

const parts: ActParts<Suspension> = {
  ...plainActParts,
  summary: () => '由上一级另外的人来看，您写的内容会给上一级看。',
  back: () => returnTo('resident/suspension/index', {}),
};

/** The form of an action of one's own suspension. */
function AppealPage() {
  const { mode, ...given } = useParams('resident/appeal/index');
  return <ActPage noun={mySuspension} parts={parts} filling={{ ...given, mode: mode as Action['mode'] }} />;
}

export default pageOf(AppealPage);
