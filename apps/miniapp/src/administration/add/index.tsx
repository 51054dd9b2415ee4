import { pagesOf } from '../../features/administration/pages';
import { useParams } from '../../lib/route';
import { pageOf } from '../../ui/page-of';

/** The form in which one more is added. */
function AdministrationAdd() {
  const { noun, within } = useParams('administration/add/index');
  const { Add } = pagesOf(noun);
  return <Add within={within} />;
}

export default pageOf(AdministrationAdd);
