#!/usr/bin/env node
// The program as the package of packages/local-instance has it: it brings no app, and makes a password for admin.

import './program/node-version.ts'
import { name, version } from '../../packages/local-instance/package.json'
import { runProgram } from './program/run.ts'

runProgram({ name, version, defaultApps: () => [], defaultAppsAre: 'none', makesPassword: true })
