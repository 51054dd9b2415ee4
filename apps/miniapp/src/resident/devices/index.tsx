import { sentenceOf } from '../../api/error';
import type { Device } from '../../api/contract';
import { useDevices, useEndDevice } from '../../features/account/device.queries';
import { useGate } from '../../features/account/gate';
import { now } from '../../lib/clock';
import { confirm, say } from '../../lib/dialog';
import { useFresh } from '../../lib/lifecycle';
import { agoShort } from '../../lib/time';
import { Btn } from '../../ui/Btn';
import { Page } from '../../ui/Page';
import { Line, Panel, Soft } from '../../ui/Panel';
import { Query } from '../../ui/Query';
import { Tag } from '../../ui/Tag';
import { pageOf } from '../../ui/page-of';

function Signed({ device }: { device: Device }) {
  const end = useEndDevice();
  const ask = async () => {
    if (!(await confirm('退出该设备？', '退出', `${device.device}要重新登录才能再用。`))) return;
    end.mutate(device.id, {
      onSuccess: () => say('已退出该设备'),
      onError: (error) => say(sentenceOf(error)),
    });
  };
  return (
    <Panel title={device.device} aside={device.current ? <Tag text="本机" tone="green" /> : null}>
      <Line name="登录">{agoShort(device.since, now())}</Line>
      <Line name="最近使用">{agoShort(device.lastSeen, now())}</Line>
      {device.current ? null : <Btn text="退出该设备" busy={end.isPending} onTap={() => void ask()} />}
    </Panel>
  );
}

/** My devices; a lost phone is signed out here. */
function DevicesPage() {
  useGate();
  const devices = useDevices();
  useFresh(devices);
  return (
    <Page title="登录设备">
      <Soft>这些设备登录着您的账号。有不认识的，或手机丢了，请退出该设备。</Soft>
      <Query query={devices}>{(items) => items.map((one) => <Signed key={one.id} device={one} />)}</Query>
    </Page>
  );
}

export default pageOf(DevicesPage);
