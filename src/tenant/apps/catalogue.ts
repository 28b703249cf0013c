// Data: the software that the made-up company uses. Product names and makers as they stand in application bundles; versions are invented.

/** One application of the catalogue. */
export interface CatalogueApp {
  name: string
  bundle_id: string
  developer_name: string
  team_id: string | null
  /** Folder with the trailing slash; default `/Applications/`. */
  folder?: string
  category: string
  /** Newest first; a device has one of them. */
  versions: readonly [string, ...string[]]
  /** Part of all Macs that have it, 0 to 1. */
  share: number
  /** Nested applications inside the bundle: path below the bundle, and bundle id. */
  helpers?: readonly { inside: string; bundle_id: string }[]
}

const APPLE = { developer_name: 'Apple Inc.', team_id: null, share: 1 }
const SYSTEM = { ...APPLE, folder: '/System/Applications/' }
const PRODUCTIVITY = 'public.app-category.productivity'
const TOOLS = 'public.app-category.developer-tools'
const UTILITIES = 'public.app-category.utilities'
const BUSINESS = 'public.app-category.business'

export const MAC_APPS: readonly CatalogueApp[] = [
  { ...SYSTEM, name: 'App Store', bundle_id: 'com.apple.AppStore', category: UTILITIES, versions: ['3.0'] },
  { ...SYSTEM, name: 'Calendar', bundle_id: 'com.apple.iCal', category: PRODUCTIVITY, versions: ['16.0', '15.0'] },
  { ...SYSTEM, name: 'Mail', bundle_id: 'com.apple.mail', category: PRODUCTIVITY, versions: ['16.0'] },
  {
    ...SYSTEM,
    name: 'Music',
    bundle_id: 'com.apple.Music',
    category: 'public.app-category.music',
    versions: ['1.6.3', '1.5.4'],
  },
  { ...SYSTEM, name: 'Notes', bundle_id: 'com.apple.Notes', category: PRODUCTIVITY, versions: ['4.13'] },
  {
    ...SYSTEM,
    name: 'Photos',
    bundle_id: 'com.apple.Photos',
    category: 'public.app-category.photography',
    versions: ['11.0'],
  },
  { ...SYSTEM, name: 'Preview', bundle_id: 'com.apple.Preview', category: PRODUCTIVITY, versions: ['11.0'] },
  {
    ...SYSTEM,
    name: 'System Settings',
    bundle_id: 'com.apple.systempreferences',
    category: UTILITIES,
    versions: ['15.0'],
  },
  {
    ...SYSTEM,
    name: 'Activity Monitor',
    bundle_id: 'com.apple.ActivityMonitor',
    folder: '/System/Applications/Utilities/',
    category: UTILITIES,
    versions: ['10.14'],
  },
  {
    ...SYSTEM,
    name: 'Terminal',
    bundle_id: 'com.apple.Terminal',
    folder: '/System/Applications/Utilities/',
    category: UTILITIES,
    versions: ['2.15', '2.14'],
  },
  { ...APPLE, name: 'Safari', bundle_id: 'com.apple.Safari', category: PRODUCTIVITY, versions: ['26.3', '18.6'] },
  {
    name: 'Kandji Self Service',
    bundle_id: 'io.kandji.self-service',
    developer_name: 'Kandji, Inc.',
    team_id: 'P3FGV63VK7',
    category: UTILITIES,
    versions: ['5.1.2'],
    share: 1,
  },
  {
    name: 'Google Chrome',
    bundle_id: 'com.google.Chrome',
    developer_name: 'Google LLC',
    team_id: 'EQHXZ8M8AV',
    category: PRODUCTIVITY,
    versions: ['145.0.7632.76', '144.0.7559.133'],
    share: 0.9,
    helpers: [
      {
        inside: 'Contents/Frameworks/Google Chrome Framework.framework/Helpers/Google Chrome Helper.app',
        bundle_id: 'com.google.Chrome.helper',
      },
    ],
  },
  {
    name: 'Slack',
    bundle_id: 'com.tinyspeck.slackmacgap',
    developer_name: 'Slack Technologies, Inc.',
    team_id: 'BQR82RBBHL',
    category: BUSINESS,
    versions: ['4.47.72', '4.46.104'],
    share: 1,
    helpers: [{ inside: 'Contents/Frameworks/Slack Helper.app', bundle_id: 'com.tinyspeck.slackmacgap.helper' }],
  },
  {
    name: 'zoom.us',
    bundle_id: 'us.zoom.xos',
    developer_name: 'Zoom Communications, Inc.',
    team_id: 'BJ4HAAB9B3',
    category: BUSINESS,
    versions: ['6.7.5 (76214)', '6.6.11 (72180)'],
    share: 0.8,
  },
  {
    name: '1Password',
    bundle_id: 'com.1password.1password',
    developer_name: 'AgileBits Inc.',
    team_id: '2BUA8C4S2C',
    category: PRODUCTIVITY,
    versions: ['8.12.2', '8.11.22'],
    share: 0.9,
    helpers: [
      { inside: 'Contents/Library/LoginItems/1Password Launcher.app', bundle_id: 'com.1password.1password-launcher' },
    ],
  },
  {
    name: 'Microsoft Excel',
    bundle_id: 'com.microsoft.Excel',
    developer_name: 'Microsoft Corporation',
    team_id: 'UBF8T346G9',
    category: BUSINESS,
    versions: ['16.106', '16.105.3'],
    share: 0.6,
  },
  {
    name: 'Microsoft Word',
    bundle_id: 'com.microsoft.Word',
    developer_name: 'Microsoft Corporation',
    team_id: 'UBF8T346G9',
    category: BUSINESS,
    versions: ['16.106', '16.105.3'],
    share: 0.6,
  },
  {
    name: 'Microsoft Teams',
    bundle_id: 'com.microsoft.teams2',
    developer_name: 'Microsoft Corporation',
    team_id: 'UBF8T346G9',
    category: BUSINESS,
    versions: ['26029.205.4387'],
    share: 0.3,
    helpers: [
      { inside: 'Contents/Helpers/Microsoft Teams WebView Helper.app', bundle_id: 'com.microsoft.teams2.helper' },
    ],
  },
  {
    name: 'Adobe Photoshop 2026',
    bundle_id: 'com.adobe.Photoshop',
    developer_name: 'Adobe Inc.',
    team_id: 'JQ525L2MZD',
    folder: '/Applications/Adobe Photoshop 2026/',
    category: 'public.app-category.graphics-design',
    versions: ['27.3.1', '27.2.0'],
    share: 0.15,
  },
  {
    name: 'Adobe Acrobat',
    bundle_id: 'com.adobe.Acrobat.Pro',
    developer_name: 'Adobe Inc.',
    team_id: 'JQ525L2MZD',
    folder: '/Applications/Adobe Acrobat DC/',
    category: BUSINESS,
    versions: ['25.001.21223'],
    share: 0.25,
  },
  {
    name: 'Figma',
    bundle_id: 'com.figma.Desktop',
    developer_name: 'Figma, Inc.',
    team_id: 'T8RA8NE3B7',
    category: 'public.app-category.graphics-design',
    versions: ['126.1.4'],
    share: 0.35,
  },
  {
    name: 'Visual Studio Code',
    bundle_id: 'com.microsoft.VSCode',
    developer_name: 'Microsoft Corporation',
    team_id: 'UBF8T346G9',
    category: TOOLS,
    versions: ['1.109.4', '1.108.2', '1.98.0'],
    share: 0.5,
    helpers: [{ inside: 'Contents/Frameworks/Code Helper.app', bundle_id: 'com.microsoft.VSCode.helper' }],
  },
  {
    name: 'Docker',
    bundle_id: 'com.docker.docker',
    developer_name: 'Docker Inc',
    team_id: '9BNSXJN65R',
    category: TOOLS,
    versions: ['4.60.1', '4.58.0'],
    share: 0.3,
  },
  {
    name: 'Xcode',
    bundle_id: 'com.apple.dt.Xcode',
    developer_name: 'Apple Inc.',
    team_id: '59GAB85EFG',
    category: TOOLS,
    versions: ['26.3', '16.4'],
    share: 0.25,
    helpers: [{ inside: 'Contents/Developer/Applications/Simulator.app', bundle_id: 'com.apple.iphonesimulator' }],
  },
  {
    name: 'iTerm',
    bundle_id: 'com.googlecode.iterm2',
    developer_name: 'GEORGE NACHMAN',
    team_id: 'H7V7XYVQ7D',
    category: TOOLS,
    versions: ['3.6.6'],
    share: 0.25,
  },
  {
    name: 'IntelliJ IDEA',
    bundle_id: 'com.jetbrains.intellij',
    developer_name: 'JetBrains s.r.o.',
    team_id: '2ZEFAR8TH3',
    category: TOOLS,
    versions: ['2025.3.2'],
    share: 0.15,
  },
  {
    name: 'Spotify',
    bundle_id: 'com.spotify.client',
    developer_name: 'Spotify AB',
    team_id: '2FNC3A47ZF',
    category: 'public.app-category.music',
    versions: ['1.2.83.461'],
    share: 0.35,
  },
  {
    name: '微信',
    bundle_id: 'com.tencent.xinWeChat',
    developer_name: 'Tencent Technology (Shenzhen) Company Limited',
    team_id: '5A4RE8SF68',
    category: 'public.app-category.social-networking',
    versions: ['4.1.7'],
    share: 0.08,
  },
  {
    name: 'Яндекс Диск',
    bundle_id: 'ru.yandex.desktop.disk',
    developer_name: 'Yandex, LLC',
    team_id: '477EAT77S3',
    category: PRODUCTIVITY,
    versions: ['3.2.45'],
    share: 0.05,
  },
  {
    name: '家計簿ノート',
    bundle_id: 'example.kakeibo.note',
    developer_name: '株式会社カケイボ',
    team_id: 'K4KE1B0N0T',
    category: 'public.app-category.finance',
    versions: ['2.4'],
    share: 0.06,
  },
  {
    name: 'Pixel & Paper',
    bundle_id: 'example.pixelandpaper.app',
    developer_name: 'Müller & Söhne GmbH',
    team_id: 'P1XELPAPER',
    category: 'public.app-category.graphics-design',
    versions: ['5.0.1', '4.9'],
    share: 0.2,
  },
  {
    name: 'Pomodoro 🍅',
    bundle_id: 'example.tomato.timer',
    developer_name: 'Tomato Labs 🍅',
    team_id: 'T0MAT0LABS',
    category: PRODUCTIVITY,
    versions: ['1.12'],
    share: 0.15,
  },
  {
    name: 'Reader "Pro" <beta>',
    bundle_id: 'example.reader.pro.beta',
    developer_name: 'Reader & Co. &amp; Friends',
    team_id: 'READERPR0B',
    category: PRODUCTIVITY,
    versions: ['0.9.0-beta.3'],
    share: 0.08,
  },
  {
    name: 'Installer of the old printer',
    bundle_id: '',
    developer_name: '',
    team_id: null,
    folder: '/Users/Shared/',
    category: UTILITIES,
    versions: ['1'],
    share: 0.04,
  },
]

/** App Store apps of iPhone and iPad; preinstalled Apple apps are not reported there. */
export const MOBILE_APPS: readonly CatalogueApp[] = [
  {
    name: 'Slack',
    bundle_id: 'com.tinyspeck.chatlyio',
    developer_name: 'Slack Technologies, Inc.',
    team_id: null,
    category: BUSINESS,
    versions: ['26.02.30', '26.01.20'],
    share: 0.9,
  },
  {
    name: 'Zoom Workplace',
    bundle_id: 'us.zoom.videomeetings',
    developer_name: 'Zoom',
    team_id: null,
    category: BUSINESS,
    versions: ['6.7.5'],
    share: 0.7,
  },
  {
    name: '1Password',
    bundle_id: 'com.1password.1password',
    developer_name: 'AgileBits Inc.',
    team_id: null,
    category: PRODUCTIVITY,
    versions: ['8.12.2'],
    share: 0.8,
  },
  {
    name: 'Microsoft Outlook',
    bundle_id: 'com.microsoft.Office.Outlook',
    developer_name: 'Microsoft Corporation',
    team_id: null,
    category: PRODUCTIVITY,
    versions: ['5.2606.0'],
    share: 0.6,
  },
  {
    name: 'Okta Verify',
    bundle_id: 'com.okta.mobile',
    developer_name: 'Okta, Inc.',
    team_id: null,
    category: BUSINESS,
    versions: ['9.60.1'],
    share: 1,
  },
]
