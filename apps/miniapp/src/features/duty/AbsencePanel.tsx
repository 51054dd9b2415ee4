import type { PropsWithChildren } from 'react';
import type { Absence } from '../../api/contract';
import { now } from '../../lib/clock';
import { moment, until } from '../../lib/time';
import { Line, Panel } from '../../ui/Panel';
import { Tag } from '../../ui/Tag';

const hasBegun = ({ since }: Absence) => Date.parse(since) <= now();

const whoActs = ({ deputy, standIn }: Absence) =>
  standIn && standIn.id !== deputy?.id
    ? `${standIn.name}（${deputy?.name ?? ''}也不在）`
    : (deputy?.name ?? '没有代理，由上一级办');

/** "孙勤勤 · 11月20日 10:00 至 11月30日". */
export const absenceText = ({ person, since, until: end }: Absence): string =>
  `${person.name} · ${moment(since, now())} 至 ${until(end, now())}`;

/** Who is away, from when to when, and who acts for them. */
export function AbsencePanel({ absence, children }: PropsWithChildren<{ absence: Absence }>) {
  const { person, mine, over, statusLabel, since, words } = absence;
  return (
    <Panel
      title={mine ? `${person.name}（我）` : person.name}
      aside={<Tag text={statusLabel} tone={hasBegun(absence) && !over ? 'amber' : 'plain'} />}
    >
      <Line name="从">{moment(since, now())}</Line>
      <Line name="到">{until(absence.until, now())}</Line>
      <Line name="代理">{whoActs(absence)}</Line>
      {words ? <Line name="原因">{words}</Line> : null}
      {children}
    </Panel>
  );
}
