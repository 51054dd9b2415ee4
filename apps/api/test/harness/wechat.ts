import { startEmulator, type Emulator } from '../../src/platform/wechat/emulator.ts';
import type { Fault } from '../../src/platform/wechat/emulator.faults.ts';
import type { EndpointName } from '../../src/platform/wechat/endpoints.ts';

/** The emulated WeChat of one test file; faults are set over HTTP. */
export interface TestWechat extends Emulator {
  plant(fault: Partial<Fault> & Pick<Fault, 'endpoint'>): Promise<void>;
  /** Removes all faults. */
  mend(): Promise<void>;
  /** Invalidates all issued access tokens. */
  revoke(): Promise<void>;
  calls(): Promise<Record<EndpointName, number>>;
  /** How often an endpoint is asked while `work` runs. */
  during<T>(
    endpoint: EndpointName,
    work: () => Promise<T>,
  ): Promise<{ readonly result: T; readonly calls: number }>;
}

export async function startTestWechat(): Promise<TestWechat> {
  const emulator = await startEmulator();
  const tell = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`${emulator.origin}/emulator/${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`The emulator does not know ${method} ${path} ${JSON.stringify(body)}`);
    return response.json();
  };
  const calls = async (): Promise<Record<EndpointName, number>> =>
    (await tell('GET', 'calls')) as Record<EndpointName, number>;
  return {
    ...emulator,
    calls,
    plant: async (fault) => void (await tell('POST', 'faults', fault)),
    mend: async () => void (await tell('DELETE', 'faults')),
    revoke: async () => void (await tell('DELETE', 'tokens')),
    async during(endpoint, work) {
      const before = await calls();
      const result = await work();
      return { result, calls: (await calls())[endpoint] - before[endpoint] };
    },
  };
}
