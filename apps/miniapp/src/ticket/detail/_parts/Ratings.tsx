import type { Rating } from '../../../api/contract';
import { now } from '../../../lib/clock';
import { moment } from '../../../lib/time';
import { Panel, Soft } from '../../../ui/Panel';
import { Row } from '../../../ui/Row';

/** The ratings of the people concerned. */
export function Ratings({ ratings }: { ratings: readonly Rating[] }) {
  if (ratings.length === 0) return null;
  return (
    <Panel title="评价">
      {ratings.map(({ at, by, mine, label, stars }) => (
        <Row
          key={`${at}.${by}`}
          name={mine ? `${by}（我）` : by}
          tag={label}
          tone={label === '已解决' ? 'green' : 'plain'}
        >
          <Soft>{[stars ? `${stars} 星` : '', moment(at, now())].filter(Boolean).join(' · ')}</Soft>
        </Row>
      ))}
    </Panel>
  );
}
