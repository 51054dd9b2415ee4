import { Heading, Soft } from '../../ui/Panel';

const parts = [
  ['我们记下什么', '您的姓名、手机号、住在哪一户，您点的单、留言和照片。您不写的，我们不要。'],
  ['用来做什么', '只用来办您点的单：找到是哪里的事，请人来办，办完告诉您。不做别的，也不给广告和商家。'],
  [
    '谁看得到',
    '邻居看不到您是谁。办事的单位只看得到事情，看不到您的姓名和电话，除非您授权。管家和社区要看您的完整信息，先要写明理由，您在「谁看过我的信息」里都能看到。',
  ],
  [
    '保存多久',
    '您可以随时导出一份，也可以随时注销。注销以后，姓名、电话、住址都会删掉，单子只留下办事经过，不再写着您是谁。不注销的，单子办结三年后也一样，照片那时一起删掉。',
  ],
  [
    '不同意会怎样',
    '可以先随便看看。要点单、附议、登记住处或留下姓名和手机号时，才需要您同意；同意以后也能随时收回。',
  ],
] as const;

/** The privacy policy in plain Chinese. */
export function PolicyText() {
  return (
    <>
      {parts.map(([title, text]) => (
        <PolicyPart key={title} title={title} text={text} />
      ))}
    </>
  );
}

function PolicyPart({ title, text }: { title: string; text: string }) {
  return (
    <>
      <Heading>{title}</Heading>
      <Soft>{text}</Soft>
    </>
  );
}
