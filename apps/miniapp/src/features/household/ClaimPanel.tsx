import type { PropsWithChildren, ReactNode } from 'react';
import { now } from '../../lib/clock';
import { agoShort } from '../../lib/time';
import { Line, Panel } from '../../ui/Panel';
import type { Claim } from './homes';

/** "何** · 幸福里小区3栋2单元301 · 租户". */
export const claimText = ({ person, household, roleLabel }: Claim): string =>
  [person.name, household?.name, roleLabel].filter(Boolean).join(' · ');

/** Who lives where, as staff see it. */
export function ClaimPanel({
  claim,
  aside,
  children,
}: PropsWithChildren<{ claim: Claim; aside?: ReactNode }>) {
  const { person, household, roleLabel, since } = claim;
  return (
    <Panel title={household?.name ?? person.name} aside={aside}>
      {household ? (
        <Line name="居民">{`${person.name} · ${roleLabel}`}</Line>
      ) : (
        <Line name="身份">{roleLabel}</Line>
      )}
      {person.phone ? <Line name="电话">{person.phone}</Line> : null}
      <Line name="登记">{agoShort(since, now())}</Line>
      {children}
    </Panel>
  );
}
