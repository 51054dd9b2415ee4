import { goHome, replace } from '../../../lib/route';
import { Btn } from '../../../ui/Btn';
import { Code } from '../../../ui/Code';
import { Page } from '../../../ui/Page';
import { Panel, Soft } from '../../../ui/Panel';
import type { Given as Placed } from './usePlacing';

const advice = {
  anonymous:
    '请现在就复制、截图或抄下来。只显示这一次，丢了谁也补不回来。以后在「我的—领取和查询」里填它看进展。不要发给别人。',
  behalf:
    '请把领取码抄给居民。居民在「我的—领取和查询」里填它，这张单就归居民自己，能看进展和评价。只显示这一次。',
};

/** The code is shown once, so the person must confirm having seen it. */
export function Given({ placed: { id, code, isAnonymous } }: { placed: Placed }) {
  const name = isAnonymous ? '查询码' : '领取码';
  const foot = isAnonymous ? (
    <Btn text="我已记下" look="main" onTap={() => void goHome()} />
  ) : (
    <Btn text="看这张单" look="main" onTap={() => void replace('ticket/detail/index', { id })} />
  );
  return (
    <Page title="已提交" footer={foot}>
      <Panel title={isAnonymous ? `您的${name}` : `居民的${name}`}>
        <Code name={name} code={code} />
        <Soft>{isAnonymous ? advice.anonymous : advice.behalf}</Soft>
      </Panel>
    </Page>
  );
}
