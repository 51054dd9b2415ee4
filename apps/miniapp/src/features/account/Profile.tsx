import type { Me } from '../../api/contract';
import { Heading, Line, Panel } from '../../ui/Panel';
import { isNamed } from './contact.queries';

/** A deputy holds the office during the absence, in the office-holder's name. */
const officeText = ({ label, standingInFor }: Me['offices'][number]) =>
  standingInFor ? `${label}（代${standingInFor.name}）` : label;

export function Profile({ of }: { of: Me }) {
  return (
    <Panel>
      <Heading>{isNamed(of) ? of.name : '还没有填姓名'}</Heading>
      <Line name="社区">{of.community.name}</Line>
      {of.home ? <Line name="住址">{of.home.household.name}</Line> : null}
      {of.offices.length ? <Line name="职务">{of.offices.map(officeText).join('、')}</Line> : null}
      {of.units.length ? <Line name="所在单位">{of.units.map(({ name }) => name).join('、')}</Line> : null}
    </Panel>
  );
}
