import type { Hold, Return, Task, Ticket } from '../../../api/contract';
import { personText } from '../../../features/case/case.text';
import { taskText, taskTone } from '../../../features/ticket/ticket.text';
import { now } from '../../../lib/clock';
import { dueText, moment, until } from '../../../lib/time';
import { Line, Panel } from '../../../ui/Panel';
import { Row } from '../../../ui/Row';

function Held({ hold, days }: { hold: Hold; days: number }) {
  return (
    <Panel title="挂账">
      <Line name="原因">{hold.label}</Line>
      <Line name="公示内容">{hold.publicLine}</Line>
      <Line name="复核日期">{`${until(hold.review, now())}，之后自动恢复办理`}</Line>
      {hold.by ? <Line name="批准人">{personText(hold.by)}</Line> : null}
      <Line name="累计">{`已挂账 ${days} 天，最多 180 天`}</Line>
    </Panel>
  );
}

function Tasks({ tasks }: { tasks: readonly Task[] }) {
  return (
    <Panel title="协办任务">
      {tasks.map((task) => (
        <Row
          key={task.id}
          name={task.mine ? `${task.unit.name}（我方）` : task.unit.name}
          tag={taskText(task)}
          tone={taskTone(task)}
          words={task.words}
        >
          {task.status === 'open' ? (
            <Line name="期限">{(task.late ? dueText : until)(task.due, now())}</Line>
          ) : null}
        </Row>
      ))}
    </Panel>
  );
}

function Returns({ returns }: { returns: readonly Return[] }) {
  return (
    <Panel title="退单记录">
      {returns.map(({ at, unit, reason, words, shouldBe }) => (
        <Row key={at} name={unit?.name ?? '承办单位'} tag={reason} tone="amber" words={words}>
          {shouldBe ? <Line name="应由谁办">{shouldBe.name}</Line> : null}
          <Line name="退单时间">{moment(at, now())}</Line>
        </Row>
      ))}
    </Panel>
  );
}

/** The course of the work: holds, tasks, returns. */
export function WorkPanel({ ticket: { hold, facts, tasks, returns } }: { ticket: Ticket }) {
  return (
    <>
      {hold ? <Held hold={hold} days={facts.heldDays} /> : null}
      {tasks.length ? <Tasks tasks={tasks} /> : null}
      {returns.length ? <Returns returns={returns} /> : null}
    </>
  );
}
