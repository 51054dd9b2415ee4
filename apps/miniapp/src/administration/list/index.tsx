import { pagesOf } from '../../features/administration/pages';
import { useParams } from '../../lib/route';
import { pageOf } from '../../ui/page-of';

/** What lies in one place of the organisation. */
function AdministrationList() {
  const { noun, within } = useParams('administration/list/index');
  const { List } = pagesOf(noun);
  return <List within={within} />;
}

export default pageOf(AdministrationList);
