import { pagesOf } from '../../features/administration/pages';
import { useParams } from '../../lib/route';
import { pageOf } from '../../ui/page-of';

/** One thing of the organisation. */
function AdministrationOne() {
  const { noun, id } = useParams('administration/one/index');
  const { One } = pagesOf(noun);
  return <One id={id} />;
}

export default pageOf(AdministrationOne);
