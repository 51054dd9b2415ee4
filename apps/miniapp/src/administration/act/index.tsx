import type { Action } from '../../api/contract';
import { pagesOf } from '../../features/administration/pages';
import { useParams } from '../../lib/route';
import { pageOf } from '../../ui/page-of';

/** The form of an action of the organisation. */
function AdministrationAct() {
  const { noun, mode, ...given } = useParams('administration/act/index');
  const { Act } = pagesOf(noun);
  return <Act filling={{ ...given, mode: mode as Action['mode'] }} />;
}

export default pageOf(AdministrationAct);
