import type { Me } from '../../api/contract';
import { Heading, Line, Panel } from '../../ui/Panel';
import { isNamed } from './contact.queries';

/** A deputy holds the office during the absence, in the office-holder's name. */
const officeText = ({ label, standingInFor }: Me['offices'][number]) =>
  standingInFor ? `${label}（代${standingInFor.name}）` : label;

export function Profile({ me }: { me: Me }) {
  return (
    <Panel>
      <Heading>{isNamed(me) ? me.name : '还没有填姓名'}</Heading>
      <Line name="社区">{me.community?.name ?? '还没有选社区'}</Line>
      {me.home ? <Line name="住址">{me.home.household.name}</Line> : null}
      {me.offices.length ? <Line name="职务">{me.offices.map(officeText).join('、')}</Line> : null}
      {me.units.length ? <Line name="所在单位">{me.units.map(({ name }) => name).join('、')}</Line> : null}
    </Panel>
  );
}
