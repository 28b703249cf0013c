// GlideStringUtil, GlideDigest and GlideSecureRandomUtil: the examples of their pages (Australia).

import { GlideDigest, GlideSecureRandomUtil, GlideStringUtil } from '../../../src/instance/values/index.ts'

describe('GlideStringUtil', () => {
  test('replaces and removes characters', () => {
    expect(GlideStringUtil.dotToUnderBar('../../etc/passwd')).toBe('__/__/etc/passwd')
    expect(GlideStringUtil.escapeAllQuotes(`let's escape "some" quotes`)).toBe('lets escape some quotes')
    expect(GlideStringUtil.escapeForHomePage('<test> string \n to escape')).toBe('%3ctest%3e string \\n to escape')
    expect(GlideStringUtil.escapeNonPrintable('test \x09 non \x00 printable \x07 chars')).toBe(
      'test \\t non \\u0000 printable \\u0007 chars'
    )
    expect(GlideStringUtil.escapeQueryTermSeparator('test^Test')).toBe('test^^Test')
    expect(GlideStringUtil.escapeTicks("let's try escapeTicks")).toBe("let\\'s try escapeTicks")
    expect(GlideStringUtil.getNumeric('123 test 456 String 789 cleaning')).toBe('123456789')
    expect(GlideStringUtil.newLinesToBreaks('new line break \n, after')).toBe('new line break <br/>, after')
    expect(GlideStringUtil.normalizeWhitespace(' test with \n (new line) and \t (tabulation)')).toBe(
      'test with (new line) and (tabulation)'
    )
  })

  test('escapes HTML and back, each entity once', () => {
    expect(GlideStringUtil.escapeHTML('"<>&')).toBe('&quot;&lt;&gt;&amp;')
    expect(GlideStringUtil.getHTMLValue('&')).toBe('&amp;')
    expect(GlideStringUtil.unescapeHTML('&quot;&lt;&gt;&amp;')).toBe('"<>&')
    expect(GlideStringUtil.unEscapeHTML('&amp;lt;')).toBe('&lt;')
  })

  test('knows Base64 and sys_ids', () => {
    expect(GlideStringUtil.isBase64('GethdTYehdtshetB*')).toBe(false)
    expect(GlideStringUtil.isBase64('R2V0aA==')).toBe(true)
    expect(GlideStringUtil.isEligibleSysID('62826bf03710200044e0bfc8bcbe5df1')).toBe(true)
    expect(GlideStringUtil.isEligibleSysID('62826bf03710200044e0bfc8bcbe5dfg')).toBe(false)
  })

  test('takes a missing text as an empty one', () => {
    expect(GlideStringUtil.escapeHTML(null)).toBe('')
    expect(GlideStringUtil.isEligibleSysID(undefined)).toBe(false)
  })
})

describe('GlideDigest', () => {
  test('digests texts as UTF-8', () => {
    const digest = new GlideDigest()
    expect(digest.getMD5Hex('abc')).toBe('900150983cd24fb0d6963f7d28e17f72')
    expect(digest.getMD5Base64('abc')).toBe('kAFQmDzST7DWlj99KOF/cg==')
    expect(digest.getSHA1Hex('abc')).toBe('a9993e364706816aba3e25717850c26c9cd0d89d')
    expect(digest.getSHA1Base64('abc')).toBe('qZk+NkcGgWq6PiVxeFDCbJzQ2J0=')
    expect(digest.getSHA256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    expect(digest.getSHA256Base64('ü')).toBe('YHR0ykdalyTXNgq6caVtXfd+YTUOP3JM+h9G6Ffi2F8=')
  })
})

describe('GlideSecureRandomUtil', () => {
  test('draws integers, within a bound if asked', () => {
    expect(Number.isInteger(GlideSecureRandomUtil.getSecureRandomInt())).toBe(true)
    expect(Number.isInteger(GlideSecureRandomUtil.getSecureRandomLong())).toBe(true)
    const drawn = Array.from({ length: 200 }, () => GlideSecureRandomUtil.getSecureRandomIntBound(3))
    expect([...new Set(drawn)].sort()).toEqual([0, 1, 2])
    expect(() => GlideSecureRandomUtil.getSecureRandomIntBound(0)).toThrow('Expected a bound of 1 or more, got 0')
  })

  test('draws letters and digits', () => {
    expect(GlideSecureRandomUtil.getSecureRandomString(12)).toMatch(/^[A-Za-z0-9]{12}$/)
    expect(GlideSecureRandomUtil.getSecureRandomString(12)).not.toBe(GlideSecureRandomUtil.getSecureRandomString(12))
  })
})
