import { Component, type ComponentType, type PropsWithChildren } from 'react';
import { goHome } from '../lib/route';
import { Btn } from './Btn';
import { Page } from './Page';
import { Empty } from './Query';

function Broken({ onRetry }: { onRetry: () => void }) {
  return (
    <Page title="出错了" footer={<Btn text="回首页" look="main" onTap={() => void goHome()} />}>
      <Empty text="这一页出了点问题。可以再试一次，或者回首页。" />
      <Btn text="再试一次" onTap={onRetry} />
    </Page>
  );
}

/** Shows a message and a way back if rendering a page fails, instead of a blank page. */
class Boundary extends Component<PropsWithChildren, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError = () => ({ isBroken: true });

  override render() {
    return this.state.isBroken ? (
      <Broken onRetry={() => this.setState({ isBroken: false })} />
    ) : (
      this.props.children
    );
  }
}

/** Every page is exported through this. */
export function pageOf(Body: ComponentType): ComponentType {
  return function Guarded() {
    return (
      <Boundary>
        <Body />
      </Boundary>
    );
  };
}
