import { Button } from '@tarojs/components';
import { say } from '../lib/dialog';
import { explainNo, whyNot } from '../lib/permission';
import styles from './Btn.module.scss';

interface Given {
  code?: string;
  errMsg?: string;
}

/** If the person or WeChat refuses, the page shows the other way. */
function explain({ errMsg }: Given): void {
  const no = whyNot({ errMsg });
  if (no === 'privacy') void explainNo('微信的手机号', { errMsg });
  else say('没有取到微信的手机号，请在下面填写');
}

/** WeChat's own button: it asks the person and returns a code for the number. */
export function PhoneBtn({ text, onCode }: { text: string; onCode: (code: string) => void }) {
  return (
    <Button
      className={`${styles.btn} ${styles.main} ${styles.native}`}
      openType="getPhoneNumber"
      onGetPhoneNumber={({ detail }: { detail: Given }) =>
        detail.code ? onCode(detail.code) : explain(detail)
      }
    >
      {text}
    </Button>
  );
}
