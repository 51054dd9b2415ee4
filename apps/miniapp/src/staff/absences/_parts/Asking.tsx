import type { AbsenceBody, Form, Me } from '../../../api/contract';
import { draftName } from '../../../features/form/draft';
import { FormPage } from '../../../features/form/FormPage';
import type { Filled, Values } from '../../../features/form/values';
import { useEnterAbsence } from '../../../features/duty/absence.queries';
import { now } from '../../../lib/clock';
import { say } from '../../../lib/dialog';
import { dateValue } from '../../../lib/time';

const whose = { own: '我自己', other: '替下面的人登记' };

/** Only a person with an office enters the absence of others. */
const formOf =
  ({ offices }: Me) =>
  (values: Values): Form => ({
    fields: {
      ...(offices.length > 0 && {
        whose: { type: 'choice', label: '谁请假', choices: whose, required: true },
      }),
      ...(values.whose === 'other' && {
        person: { type: 'ref', ref: 'person', label: '请假的人', required: true },
      }),
      since: { type: 'date', label: '从哪一天', required: true },
      until: { type: 'date', label: '到哪一天', required: true },
      deputy: { type: 'ref', ref: 'person', label: '代理人' },
      words: { type: 'text', label: '原因', max: 200 },
    },
  });

const bodyOf = ({ whose: _, ...body }: Filled) => body as unknown as AbsenceBody;

/** From when to when, and who acts meanwhile. */
export function Asking({ me, onDone }: { me: Me; onDone: () => void }) {
  const enter = useEnterAbsence();
  return (
    <FormPage
      title="请假"
      help="到哪一天，那天还不在。代理人在这段时间里能看到并办理该由您办的事。没有代理，就由上一级办。"
      schema={formOf(me)}
      start={{ whose: 'own', since: dateValue(now()) }}
      draft={draftName(me.id, 'absence')}
      button="确认请假"
      cancel={{ text: '不请了', onTap: onDone }}
      send={(filled, once) => enter.mutateAsync({ body: bodyOf(filled), once })}
      onSent={() => {
        say('已登记');
        onDone();
      }}
    />
  );
}
