import { useState } from 'react';
import type { Roster, RosterBody } from '../../../api/contract';
import { sentenceOf } from '../../../api/error';
import { useWriteRoster } from '../../../features/org/roster.queries';
import { chipsOf, shiftOf, shiftText, weekdays } from '../../../features/org/roster.text';
import { Labelled } from '../../../features/form/Labelled';
import { say } from '../../../lib/dialog';
import { Btn } from '../../../ui/Btn';
import { Choices } from '../../../ui/Choices';
import { Page } from '../../../ui/Page';
import { Heading, Soft } from '../../../ui/Panel';
import { Exceptions } from './Exceptions';

type Pattern = RosterBody['pattern'];

/** The weekly pattern as chips, and the exceptions. */
export function Editor({ roster, onDone }: { roster: Roster; onDone: () => void }) {
  const [pattern, setPattern] = useState<Pattern>(roster.pattern);
  const [exceptions, setExceptions] = useState(roster.exceptions);
  const write = useWriteRoster(roster.person.id);
  const isOn = (weekday: number, text: string) =>
    pattern.some((one) => one.weekday === weekday && shiftText(one) === text);
  const toggle = (weekday: number) => (text: string) =>
    setPattern(
      isOn(weekday, text)
        ? pattern.filter((one) => one.weekday !== weekday || shiftText(one) !== text)
        : [...pattern, shiftOf(weekday, text)],
    );
  const save = () =>
    void write.mutateAsync({ pattern, exceptions }).then(
      () => {
        say('排班已保存');
        onDone();
      },
      (error: unknown) => say(sentenceOf(error)),
    );
  const foot = (
    <>
      <Btn text="不改了" disabled={write.isPending} onTap={onDone} />
      <Btn text="保存排班" look="main" busy={write.isPending} onTap={save} />
    </>
  );
  return (
    <Page title={`${roster.person.name}的排班`} footer={foot}>
      <Soft>点一点选哪个时段在岗。一个都不选，算天天在岗。</Soft>
      {weekdays.map((name, index) => (
        <Labelled key={name} label={name}>
          <Choices
            many
            label={name}
            options={chipsOf([...roster.pattern, ...pattern], index + 1).map((text) => ({
              value: text,
              label: text,
            }))}
            chosen={pattern.filter(({ weekday }) => weekday === index + 1).map(shiftText)}
            onChoose={toggle(index + 1)}
          />
        </Labelled>
      ))}
      <Heading>个别日子</Heading>
      <Exceptions value={exceptions} onChange={setExceptions} />
    </Page>
  );
}
