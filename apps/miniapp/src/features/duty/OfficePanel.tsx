import type { PropsWithChildren } from 'react';
import type { HeldOffice } from '../../api/contract';
import { now } from '../../lib/clock';
import { agoShort, until } from '../../lib/time';
import { Line, Panel } from '../../ui/Panel';
import { Tag } from '../../ui/Tag';

/** "郑明理 · 支部书记（副）". */
export const officeText = ({ person, label, deputy }: HeldOffice): string =>
  `${person.name} · ${label}${deputy ? '（副）' : ''}`;

function StatusTag({ office: { over, statusLabel, absence } }: { office: HeldOffice }) {
  if (over) return <Tag text={statusLabel} />;
  return absence ? <Tag text="请假中" tone="amber" /> : null;
}

/** Who holds which office, and who acts for them while they are away. */
export function OfficePanel({ office, children }: PropsWithChildren<{ office: HeldOffice }>) {
  const { area, since, over, absence } = office;
  return (
    <Panel title={officeText(office)} aside={<StatusTag office={office} />}>
      <Line name="范围">{area.name}</Line>
      <Line name="任职">{agoShort(since, now())}</Line>
      {absence && !over ? (
        <Line name="代理">{`${absence.deputy?.name ?? '由上一级办'}，${until(absence.until, now())} 前`}</Line>
      ) : null}
      {children}
    </Panel>
  );
}
