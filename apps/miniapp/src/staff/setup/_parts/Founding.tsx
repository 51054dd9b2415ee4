import type { Form, Me, SetupBody } from '../../../api/contract';
import { useFounding } from '../../../features/account/setup.queries';
import { draftName } from '../../../features/form/draft';
import { FormPage } from '../../../features/form/FormPage';
import { useAgreed } from '../../../features/privacy/useAgreed';
import { replace } from '../../../lib/route';
import { Btn } from '../../../ui/Btn';
import { Page } from '../../../ui/Page';
import { Soft } from '../../../ui/Panel';

const schema: Form = {
  fields: {
    code: { type: 'text', label: '设置码', max: 20, required: true },
    street: { type: 'text', label: '街道名称', max: 30, required: true },
    community: { type: 'text', label: '社区名称', max: 30, required: true },
    prefix: { type: 'text', label: '单号前缀（2 至 6 个大写字母）', max: 6, required: true },
    name: { type: 'text', label: '您的姓名', max: 30, required: true },
  },
};

/** Consent comes first, because the name is stored. */
function Agreeing({ me }: { me: Me }) {
  const { agreed, sheet } = useAgreed(me);
  const button = <Btn text="看说明" look="main" onTap={() => agreed(() => undefined)} />;
  return (
    <Page title="设置系统" footer={button}>
      <Soft>您的姓名会作为管理员登记下来，请先看《个人信息保护说明》。</Soft>
      {sheet}
    </Page>
  );
}

/** Founds the first street and community; the user becomes the street's administrator. */
export function Founding({ me }: { me: Me }) {
  const founding = useFounding();
  if (me.policy.needed) return <Agreeing me={me} />;
  return (
    <FormPage
      title="设置系统"
      help="设置码印在启动系统的屏幕上，24 小时内有效。设置好以后，您是这个街道的管理员。"
      schema={() => schema}
      start={{}}
      draft={draftName(me.id, 'setup')}
      button="建立社区"
      send={(filled, once) => founding.mutateAsync({ body: filled as unknown as SetupBody, once })}
      onSent={() => replace('administration/overview/index', { first: 'yes' })}
    />
  );
}
