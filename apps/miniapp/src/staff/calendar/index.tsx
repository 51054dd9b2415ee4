import { useState } from 'react';
import type { Calendar } from '../../api/contract';
import { useGate } from '../../features/account/gate';
import { useCalendar } from '../../features/org/calendar.queries';
import { stretchesOf, stretchText, type Stretch } from '../../features/org/calendar.text';
import { now } from '../../lib/clock';
import { useFresh } from '../../lib/lifecycle';
import { dateValue } from '../../lib/time';
import { Btn } from '../../ui/Btn';
import { Choices } from '../../ui/Choices';
import { Page } from '../../ui/Page';
import { Line, Panel, Soft } from '../../ui/Panel';
import { Query } from '../../ui/Query';
import { pageOf } from '../../ui/page-of';
import { Editor } from './_parts/Editor';

const TITLE = '节假日安排';

function Days({ title, stretches }: { title: string; stretches: readonly Stretch[] }) {
  if (stretches.length === 0) return null;
  return (
    <Panel title={title}>
      {stretches.map((one) => (
        <Line key={one.from} name={one.label}>
          {stretchText(one)}
        </Line>
      ))}
    </Panel>
  );
}

function Arrangement({ calendar, onEdit }: { calendar: Calendar; onEdit: () => void }) {
  return (
    <>
      {calendar.provisional ? (
        <Soft>这一年的安排还没有录入，先按法定节日算，不知道哪天调休。国务院公布以后请在这里录入。</Soft>
      ) : null}
      <Days title="放假" stretches={stretchesOf(calendar.days, false)} />
      <Days title="调休上班" stretches={stretchesOf(calendar.days, true)} />
      <Btn text={`${calendar.provisional ? '录入' : '改'} ${calendar.year} 年的安排`} onTap={onEdit} />
    </>
  );
}

/** The year's days off and worked weekends, by which every promise is counted. */
function CalendarPage() {
  useGate();
  const thisYear = Number(dateValue(now()).slice(0, 4));
  const [year, setYear] = useState(thisYear);
  const calendar = useCalendar(year);
  const [isEditing, setEditing] = useState(false);
  useFresh(calendar);
  if (isEditing && calendar.data) return <Editor calendar={calendar.data} onDone={() => setEditing(false)} />;
  return (
    <Page title={TITLE}>
      <Soft>所有期限都按工作日算。改了以后，还没到期的期限会重新算。</Soft>
      <Choices
        big
        label="哪一年"
        options={[thisYear, thisYear + 1].map((one) => ({ value: String(one), label: `${one} 年` }))}
        chosen={[String(year)]}
        onChoose={(one) => setYear(Number(one))}
      />
      <Query query={calendar}>
        {(entered) => <Arrangement calendar={entered} onEdit={() => setEditing(true)} />}
      </Query>
    </Page>
  );
}

export default pageOf(CalendarPage);
