// "Kandji: device action" for flows: a ticket's flow, or an agent, asks for a device action. Its step calls what the REST API calls.

import { Action, actionStep, wfa } from '@servicenow/sdk/automation'
import { ChoiceColumn, ReferenceColumn, StringColumn } from '@servicenow/sdk/core'

export const deviceActionInFlows = Action(
  {
    $id: Now.ID['flow-action-device-action'],
    name: 'Kandji: device action',
    internalName: 'kandji_device_action',
    description:
      'Asks Kandji for a blank push, a lock, a restart or a shutdown of a device. Each step is told to the task.',
    access: 'public',
    inputs: {
      device: StringColumn({
        label: 'Device',
        mandatory: true,
        hint: 'The MDM record of the device, or its computer',
        maxLength: 32,
      }),
      action: ChoiceColumn({
        label: 'Action',
        mandatory: true,
        choices: {
          blank_push: { label: 'Blank push', sequence: 0 },
          lock: { label: 'Lock', sequence: 1 },
          restart: { label: 'Restart', sequence: 2 },
          shutdown: { label: 'Shut down', sequence: 3 },
        },
      }),
      reason: StringColumn({ label: 'Reason', maxLength: 1000 }),
      task: ReferenceColumn({ label: 'Task', referenceTable: 'task' }),
      message: StringColumn({ label: 'Message on the lock screen', maxLength: 255 }),
      phone_number: StringColumn({ label: 'Phone number on the lock screen', maxLength: 40 }),
    },
    outputs: {
      state: StringColumn({ label: 'State', maxLength: 40 }),
      device_action: ReferenceColumn({ label: 'Device action', referenceTable: 'x_kandj_kandji_device_action' }),
      message: StringColumn({ label: 'What became of it', maxLength: 1000 }),
    },
  },
  (params) => {
    const asked = wfa.actionStep(
      actionStep.script,
      { $id: Now.ID['flow-action-device-action-ask'], label: 'Ask for the device action' },
      {
        required_run_time: 'instance',
        script: Now.include('./scripts/flow-step.js'),
        inputVariables: {
          device: { label: 'Device', value: wfa.dataPill(params.inputs.device, 'string') },
          action: { label: 'Action', value: wfa.dataPill(params.inputs.action, 'string') },
          reason: { label: 'Reason', value: wfa.dataPill(params.inputs.reason, 'string') },
          task: { label: 'Task', value: wfa.dataPill(params.inputs.task, 'reference') },
          message: { label: 'Message', value: wfa.dataPill(params.inputs.message, 'string') },
          phone_number: { label: 'Phone number', value: wfa.dataPill(params.inputs.phone_number, 'string') },
        },
        outputVariables: {
          state: StringColumn({ label: 'State', maxLength: 40 }),
          device_action: StringColumn({ label: 'Device action', maxLength: 32 }),
          message: StringColumn({ label: 'What became of it', maxLength: 1000 }),
        },
      }
    )
    wfa.assignActionOutputs(params.outputs, {
      state: wfa.dataPill(asked.state, 'string'),
      device_action: wfa.dataPill(asked.device_action, 'string'),
      message: wfa.dataPill(asked.message, 'string'),
    })
  }
)
