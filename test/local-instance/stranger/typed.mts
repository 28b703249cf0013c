import { startInstance, type StartedInstance } from 'local-instance-for-servicenow'
import { useInstance, type UseOptions } from 'local-instance-for-servicenow/jest'

const options: UseOptions = { reset: true, port: 0 }
export const url: string = useInstance(options).url
export const started: Promise<StartedInstance> = startInstance({ empty: true })
// @ts-expect-error -- a value that is none
useInstance({ reset: 'yes' })
