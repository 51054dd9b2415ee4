import type { Me } from '../../../api/contract';
import { useAgreed } from '../../../features/privacy/useAgreed';
import { Labelled } from '../../../features/form/Labelled';
import { isWeapp } from '../../../lib/platform';
import { Btn } from '../../../ui/Btn';
import { Line, Panel, Soft } from '../../../ui/Panel';
import { PhoneBtn } from '../../../ui/PhoneBtn';
import { TextLine } from '../../../ui/Words';
import { useProving } from './useProving';

/** With WeChat's button where available, by typing elsewhere; optional. */
export function Phone({ me }: { me: Me }) {
  const proving = useProving();
  const { agreed, sheet } = useAgreed(me);
  return (
    <Panel title="手机号">
      {me.phone ? (
        <Line name="现在的号码">{me.phone}</Line>
      ) : (
        <Soft>还没有留手机号。不留也能点单，管家会用留言联系您。</Soft>
      )}
      {isWeapp ? (
        <PhoneBtn text="用微信的手机号" onCode={(code) => agreed(() => proving.take(code))} />
      ) : null}
      <Labelled label={me.phone ? '换一个号码' : '填写手机号'}>
        <TextLine
          keyboard="phone"
          label="手机号"
          value={proving.phone}
          max={20}
          placeholder="11 位手机号"
          onChange={proving.setPhone}
        />
      </Labelled>
      <Btn
        text={proving.isSent ? '再发一次验证码' : '获取验证码'}
        busy={proving.isSending}
        onTap={() => agreed(proving.send)}
      />
      {proving.isSent ? (
        <>
          <Labelled label="短信里的 6 位数字">
            <TextLine
              keyboard="phone"
              label="验证码"
              value={proving.code}
              max={6}
              onChange={proving.setCode}
            />
          </Labelled>
          <Btn text="保存手机号" look="main" busy={proving.isProving} onTap={proving.prove} />
        </>
      ) : null}
      {sheet}
    </Panel>
  );
}
