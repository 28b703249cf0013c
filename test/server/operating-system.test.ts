// os_type: which system a row names, and whose it is.

import { isForeign, isMobile, operatingSystem } from '../../src/server/shared/operating-system.ts'

test.each([
  ['macOS', 'macOS'],
  ['MACOS', 'macOS'],
  ['ios', 'iOS'],
  ['iPadOS', 'iPadOS'],
  ['TVOS', 'tvOS'],
  ['visionos', 'visionOS'],
  ['Mac', 'macOS'],
  ['AppleTV', 'tvOS'],
  ['Windows', ''],
  ['constructor', ''],
  ['', ''],
])('os_type `%s` is the system `%s`', (text, system) => {
  expect(operatingSystem(text)).toBe(system)
})

test('knows the systems of other makers', () => {
  expect(['Windows', 'windows 11', 'Android', 'Linux', 'ChromeOS'].every(isForeign)).toBe(true)
  expect(['macOS', 'iOS', '', 'homeOS'].some(isForeign)).toBe(false)
})

test('takes iPhone and iPad for mobile, and nothing else', () => {
  expect(['iOS', 'iPadOS', 'ipados', 'iPhone'].every(isMobile)).toBe(true)
  expect(['macOS', 'tvOS', 'visionOS', ''].some(isMobile)).toBe(false)
})
