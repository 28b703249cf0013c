// This process, as those on other machines know it.

import { hostname } from 'node:os'

export const SELF = `${process.pid} on ${hostname()}`
