import { useState } from 'react';
import type { Roster } from '../../api/contract';
import { useMe } from '../../features/account/account.queries';
import { useGate } from '../../features/account/gate';
import { useRosters } from '../../features/org/roster.queries';
import { exceptionText, weekText } from '../../features/org/roster.text';
import { now } from '../../lib/clock';
import { useFresh } from '../../lib/lifecycle';
import { day } from '../../lib/time';
import { Btn } from '../../ui/Btn';
import { Page } from '../../ui/Page';
import { Line, Panel, Soft } from '../../ui/Panel';
import { Query } from '../../ui/Query';
import { pageOf } from '../../ui/page-of';
import { Editor } from './_parts/Editor';

const TITLE = '今日我在岗';

function One({
  roster: { person, pattern, exceptions, mayChange },
  isMine,
  onEdit,
}: {
  roster: Roster;
  isMine: boolean;
  onEdit: () => void;
}) {
  return (
    <Panel title={isMine ? `${person.name}（我）` : person.name}>
      {weekText(pattern).map(({ days, times }) => (
        <Line key={times} name={days}>
          {times}
        </Line>
      ))}
      {pattern.length === 0 ? <Soft>没有排班，算天天在岗。</Soft> : null}
      {exceptions.map((one) => (
        <Line key={one.date + (one.from ?? '')} name={day(one.date, now())}>
          {exceptionText(one)}
        </Line>
      ))}
      {mayChange ? <Btn text={isMine ? '改我的排班' : `改${person.name}的排班`} onTap={onEdit} /> : null}
    </Panel>
  );
}

/** My team's roster: new tickets go to the people on duty. */
function RosterPage() {
  useGate();
  const me = useMe();
  const rosters = useRosters();
  const [editing, setEditing] = useState<Roster | null>(null);
  useFresh(rosters);
  if (editing) return <Editor roster={editing} onDone={() => setEditing(null)} />;
  const isMine = ({ person }: Roster) => person.id === me.data?.id;
  return (
    <Page title={TITLE}>
      <Soft>居民能看到今天谁在岗。没人在岗的时候，急事会通知所有人。</Soft>
      <Query query={rosters} isEmpty={(all) => all.length === 0} empty="您的单位不排班">
        {(all) =>
          [...all]
            .sort((one, other) => Number(isMine(other)) - Number(isMine(one)))
            .map((one) => (
              <One key={one.person.id} roster={one} isMine={isMine(one)} onEdit={() => setEditing(one)} />
            ))
        }
      </Query>
    </Page>
  );
}

export default pageOf(RosterPage);
