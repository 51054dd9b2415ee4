import { View } from '@tarojs/components';
import { states } from '@sandan/domain/ticket/words';
export default function Home() { return <View>{states.pool}</View>; }
