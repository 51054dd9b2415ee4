import { useRef } from 'react';
import type { Me } from '../../api/contract';
import { useMe } from '../../features/account/account.queries';
import { useGate } from '../../features/account/gate';
import { openActivity } from '../../features/activity/activities';
import { usePlan } from '../../features/activity/activity.queries';
import { areasToPlan } from '../../features/activity/planning';
import { draftName } from '../../features/form/draft';
import { emptyFormContext, FormContext } from '../../features/form/form-context';
import { FormPage } from '../../features/form/FormPage';
import { useFormNamed } from '../../features/form/forms.queries';
import type { Input } from '../../features/form/input';
import { OneOf } from '../../features/form/OneOf';
import { NoForm } from '../../features/form/WithForm';
import { Page } from '../../ui/Page';
import { Query } from '../../ui/Query';
import { pageOf } from '../../ui/page-of';

const TITLE = '排期';

/** The areas of the planner's offices. */
const areaInput =
  (me: Me): Input =>
  (props) => (
    <OneOf
      {...props}
      options={areasToPlan(me).map(({ id, name }) => ({ value: id, label: name }))}
      none="您的职务不能在这里安排活动"
    />
  );

/** Published in a second step, so that the planner sees it before everyone does. */
function Plan({ me }: { me: Me }) {
  const form = useFormNamed('activity', 'plan');
  const plan = usePlan();
  const planned = useRef('');
  if (!form.data)
    return (
      <Page title={TITLE}>
        <Query query={form}>{() => <NoForm />}</Query>
      </Page>
    );
  return (
    <FormContext value={{ ...emptyFormContext, referenceInputs: { area: areaInput(me) } }}>
      <FormPage
        title={TITLE}
        summary="先排好，看过没错再发布；发布前居民看不到。"
        schema={form.data}
        start={{ area: areasToPlan(me).slice(0, 1) }}
        draft={draftName(me.id, 'plan', 'activity')}
        button="排好了"
        send={async (filled, once) => {
          const { answer, isEarlier } = await plan.mutateAsync({ filled, once });
          planned.current = answer.id;
          return { isEarlier };
        }}
        onSent={() => openActivity(planned.current)}
      />
    </FormContext>
  );
}

function PlanPage() {
  useGate();
  const me = useMe();
  return me.data ? (
    <Plan me={me.data} />
  ) : (
    <Page title={TITLE}>
      <Query query={me}>{() => null}</Query>
    </Page>
  );
}

export default pageOf(PlanPage);
