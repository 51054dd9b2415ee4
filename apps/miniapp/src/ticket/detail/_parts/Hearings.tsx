import { useState } from 'react';
import type { Hearing } from '../../../api/contract';
import { hearingPlace, replyText, replyTone } from '../../../features/ticket/ticket.text';
import { now } from '../../../lib/clock';
import { day } from '../../../lib/time';
import { Btn } from '../../../ui/Btn';
import { Line, Panel, Soft } from '../../../ui/Panel';
import { Tag } from '../../../ui/Tag';
import { Row } from '../../../ui/Row';

function Table({ hearing }: { hearing: Hearing }) {
  return (
    <>
      {hearing.seats.map(({ unit, duty, mine, reply, words }) => (
        <Row
          key={unit.id}
          name={mine ? `${unit.name}（我方）` : unit.name}
          tag={replyText(reply)}
          tone={replyTone(reply)}
          words={words}
        >
          {duty ? <Line name="职责">{duty}</Line> : null}
        </Row>
      ))}
      {hearing.sides.map(({ name, mine, signed, reply, words }, at) => (
        <Row
          key={at}
          name={mine ? `${name}（我）` : name}
          tag={signed ? '已签字' : replyText(reply)}
          tone={signed ? 'green' : replyTone(reply)}
          words={words}
        />
      ))}
    </>
  );
}

function One({ hearing }: { hearing: Hearing }) {
  return (
    <Panel
      title="五方联动"
      aside={<Tag text={hearing.label} tone={hearing.status === 'open' ? 'amber' : 'plain'} />}
    >
      {hearing.matter ? <Line name="协商事项">{hearing.matter}</Line> : null}
      {hearing.set ? (
        <Line name="时间地点">{hearingPlace(hearing, now())}</Line>
      ) : (
        <Soft>时间、地点和参加单位还没有定。</Soft>
      )}
      {hearing.replyBy ? <Line name="最迟答复">{day(hearing.replyBy, now())}</Line> : null}
      {hearing.convenor ? <Line name="召集人">{hearing.convenor.name}</Line> : null}
      <Table hearing={hearing} />
    </Panel>
  );
}

/** The latest in full, earlier ones on demand. */
export function Hearings({ hearings }: { hearings: readonly Hearing[] }) {
  const [isWhole, setWhole] = useState(false);
  const [latest, ...earlier] = hearings;
  if (!latest) return null;
  return (
    <>
      <One hearing={latest} />
      {isWhole ? earlier.map((one) => <One key={one.seq} hearing={one} />) : null}
      {earlier.length && !isWhole ? (
        <Btn text={`看以前的 ${earlier.length} 次协商`} onTap={() => setWhole(true)} />
      ) : null}
    </>
  );
}
