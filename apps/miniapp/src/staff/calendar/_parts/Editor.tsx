import { useState } from 'react';
import type { Calendar } from '../../../api/contract';
import { sentenceOf } from '../../../api/error';
import { useEnterCalendar } from '../../../features/org/calendar.queries';
import { daysOf, stretchesOf, type Stretch } from '../../../features/org/calendar.text';
import { Entries } from '../../../features/form/Entries';
import { Labelled } from '../../../features/form/Labelled';
import { say } from '../../../lib/dialog';
import { instant } from '../../../lib/time';
import { Btn } from '../../../ui/Btn';
import { Page } from '../../../ui/Page';
import { Soft } from '../../../ui/Panel';
import { DateField } from '../../../ui/When';
import { TextLine } from '../../../ui/Words';

/** The API accepts a hundred days; no year so far had more than a dozen ranges. */
const MOST = 20;

type Drafted = Partial<Stretch>;

/** One without an end is a single day. */
const wholeOf = ({ label = '', from = '', to = from }: Drafted): Stretch[] =>
  label.trim() && from && from <= to ? [{ label: label.trim(), from, to }] : [];

interface Props {
  title: string;
  year: number;
  value: readonly Drafted[];
  onChange: (value: readonly Drafted[]) => void;
}

/** Names and days as the announcement tells them. */
function Stretches({ title, year, value, onChange }: Props) {
  const earliest = Date.parse(instant(`${year}-01-01`, '00:00'));
  return (
    <Entries
      label={title}
      value={value as readonly Record<string, string>[]}
      max={MOST}
      onChange={(next) => onChange(next as readonly Drafted[])}
    >
      {(entry, _, set) => {
        const { label = '', from = '', to = '' } = entry as Drafted;
        return (
          <>
            <Labelled label="节日">
              <TextLine
                label={`${title}的节日`}
                value={label}
                max={40}
                placeholder="例如：春节"
                onChange={(next) => set('label', next)}
              />
            </Labelled>
            <Labelled label="从哪天">
              <DateField
                label={`${title}从哪天`}
                value={from}
                earliest={earliest}
                onChange={(next) => set('from', next)}
              />
            </Labelled>
            <Labelled
              label="到哪天（只有一天就不用选）"
              hint={from && to && from > to ? '不能早于开始那天' : undefined}
            >
              <DateField
                label={`${title}到哪天`}
                value={to}
                earliest={from ? Date.parse(instant(from, '00:00')) : earliest}
                onChange={(next) => set('to', next)}
              />
            </Labelled>
          </>
        );
      }}
    </Entries>
  );
}

/** Enters a year's announced arrangement as a whole. */
export function Editor({ calendar, onDone }: { calendar: Calendar; onDone: () => void }) {
  const [off, setOff] = useState<readonly Drafted[]>(stretchesOf(calendar.days, false));
  const [worked, setWorked] = useState<readonly Drafted[]>(stretchesOf(calendar.days, true));
  const [source, setSource] = useState('');
  const enter = useEnterCalendar(calendar.year);
  const save = () => {
    const [free, busy] = [off.flatMap(wholeOf), worked.flatMap(wholeOf)];
    if (source.trim().length < 2) return say('请填写通知文号');
    if (free.length < off.length || busy.length < worked.length) return say('每一段都要填节日和日期');
    void enter
      .mutateAsync({ source: source.trim(), days: [...daysOf(free, false), ...daysOf(busy, true)] })
      .then(
        () => {
          say(`${calendar.year} 年的安排已保存，期限已重新算`);
          onDone();
        },
        (error: unknown) => say(sentenceOf(error)),
      );
  };
  const foot = (
    <>
      <Btn text="不改了" disabled={enter.isPending} onTap={onDone} />
      <Btn text="保存" look="main" busy={enter.isPending} onTap={save} />
    </>
  );
  return (
    <Page title={`${calendar.year} 年的安排`} footer={foot}>
      <Soft>照着国务院办公厅的通知填。没有写进来的日子，周一到周五上班，周末休息。</Soft>
      <Labelled label="通知文号">
        <TextLine
          label="通知文号"
          value={source}
          max={100}
          placeholder="例如：国办发明电〔2026〕7号"
          onChange={setSource}
        />
      </Labelled>
      <Stretches title="放假" year={calendar.year} value={off} onChange={setOff} />
      <Stretches title="调休上班" year={calendar.year} value={worked} onChange={setWorked} />
    </Page>
  );
}
