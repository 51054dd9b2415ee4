import { useState } from 'react';
import type { Activity } from '../../api/contract';
import { useGate } from '../../features/account/gate';
import { useMe } from '../../features/account/account.queries';
import { areasToPlan } from '../../features/activity/planning';
import { openActivity } from '../../features/activity/activities';
import { useWeek } from '../../features/activity/activity.queries';
import { ActivityPanel } from '../../features/activity/ActivityPanel';
import { now } from '../../lib/clock';
import { useFresh } from '../../lib/lifecycle';
import { open } from '../../lib/route';
import { dateValue, day } from '../../lib/time';
import { Btn } from '../../ui/Btn';
import { Choices } from '../../ui/Choices';
import { Page } from '../../ui/Page';
import { Heading, Stack } from '../../ui/Panel';
import { Query } from '../../ui/Query';
import { pageOf } from '../../ui/page-of';

const TITLE = '本周活动';
const ALL = '';

/** The kinds that there are this week, so that no choice leads to an empty page. */
const kindsOf = (week: readonly Activity[]) => [
  { value: ALL, label: '全部' },
  ...[...new Map(week.map(({ kind, kindLabel }) => [kind, kindLabel]))].map(([value, label]) => ({
    value,
    label,
  })),
];

const daysOf = (week: readonly Activity[]) => {
  const days = new Map<string, Activity[]>();
  for (const one of week) {
    const date = dateValue(Date.parse(one.starts));
    days.set(date, [...(days.get(date) ?? []), one]);
  }
  return [...days];
};

function Days({ week }: { week: readonly Activity[] }) {
  return (
    <>
      {daysOf(week).map(([date, some]) => (
        <Stack key={date}>
          <Heading>{day(date, now())}</Heading>
          {some.map((one) => (
            <ActivityPanel key={one.id} activity={one}>
              <Btn text="看详情" onTap={() => void openActivity(one.id)} />
            </ActivityPanel>
          ))}
        </Stack>
      ))}
    </>
  );
}

/** Who receives this week, what is taught, where there is something to eat. */
function Week() {
  useGate();
  const [kind, setKind] = useState(ALL);
  const week = useWeek();
  const me = useMe();
  useFresh(week);
  const footer =
    me.data && areasToPlan(me.data).length > 0 ? (
      <Btn text="排期" look="main" onTap={() => void open('activity/plan/index', {})} />
    ) : null;
  return (
    <Page title={TITLE} footer={footer}>
      <Query query={week} isEmpty={(all) => all.length === 0} empty="这一周还没有安排活动">
        {(all) => (
          <>
            {kindsOf(all).length > 2 ? (
              <Choices label="类型" options={kindsOf(all)} chosen={[kind]} onChoose={setKind} />
            ) : null}
            <Days week={all.filter((one) => kind === ALL || one.kind === kind)} />
          </>
        )}
      </Query>
    </Page>
  );
}

export default pageOf(Week);
