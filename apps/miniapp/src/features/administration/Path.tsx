import { View } from '@tarojs/components';
import { Fragment } from 'react';
import type { Named } from '../../api/contract';
import { Tap } from '../../ui/Tap';
import styles from './Path.module.scss';

/** The way from the top down to here; a tap on a step leads back to it. */
export function Path({ steps, onPick }: { steps: readonly Named[]; onPick: (step: Named) => void }) {
  if (steps.length < 2) return null;
  return (
    <View className={styles.path}>
      {steps.slice(0, -1).map((step) => (
        <Fragment key={step.id}>
          <Tap className={styles.step} label={`回到${step.name}`} onTap={() => onPick(step)}>
            {step.name}
          </Tap>
          <View className={styles.mark} aria-hidden="true">
            ›
          </View>
        </Fragment>
      ))}
      <View className={styles.here}>{steps[steps.length - 1]?.name}</View>
    </View>
  );
}
