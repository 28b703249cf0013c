// docs/problems.md as a page of the app: an instance shows the article of a code without reaching any other server. Only the
// Markdown that the document uses is known; what is not is refused, never dropped.

const FENCE = '```'
const ITEM = /^ *([-*]|\d+\.) +/
const BLOCKS = [
  { begins: (line) => line.startsWith(FENCE), take: takeFence },
  { begins: (line) => /^#{1,6} /.test(line), take: takeHeading },
  { begins: (line) => ITEM.test(line), take: takeList },
  { begins: (line) => line.startsWith('|'), take: takeTable },
  { begins: (line) => line.startsWith('> '), take: takeQuote },
  { begins: () => true, take: takeParagraph },
]

/** The HTML of a UI page. @throws Error for what would be no text of the document on ServiceNow */
export function problemsPage(markdown) {
  const expression = /\$[{[].*/.exec(markdown)
  if (expression)
    throw new Error(
      `docs/problems.md: expected no \`\${\` and no \`$[\`, which ServiceNow evaluates; got ${expression[0]}`
    )
  return blocks(markdown.replaceAll('\r', '').split('\n'))
}

function blocks(lines) {
  const rest = [...lines]
  let html = ''
  while (rest.length > 0) {
    if (rest[0].trim() === '') rest.shift()
    else html += `${BLOCKS.find(({ begins }) => begins(rest[0])).take(rest)}\n`
  }
  return html
}

const isBlock = (line) => BLOCKS.slice(0, -1).some(({ begins }) => begins(line))

/** Takes lines from the beginning as long as they belong to the block. */
function takeWhile(rest, belongs) {
  const end = rest.findIndex((line) => !belongs(line))
  return rest.splice(0, end < 0 ? rest.length : end)
}

function takeFence(rest) {
  rest.shift()
  const code = takeWhile(rest, (line) => !line.startsWith(FENCE))
  rest.shift()
  return `<pre>${escaped(code.join('\n'))}</pre>`
}

function takeHeading(rest) {
  const [, marks, text] = /^(#+) (.*)$/.exec(rest.shift())
  return `<h${marks.length} id="${anchorOf(text)}">${inline(text)}</h${marks.length}>`
}

/** What is indented below an item belongs to it. */
function takeList(rest) {
  const indent = indentOf(rest[0])
  const kind = kindOf(rest[0])
  let html = ''
  while (rest.length > 0 && indentOf(rest[0]) === indent && kindOf(rest[0]) === kind) {
    const first = rest.shift().replace(ITEM, '')
    const more = takeIndented(rest, indent)
    const least = Math.min(...more.filter((line) => line.trim() !== '').map(indentOf))
    const body = blocks([first, ...more.map((line) => line.slice(least))]).trim()
    html += `<li>${body.replace(/^<p>([^]*?)<\/p>/, '$1')}</li>\n`
    // A blank line may separate items of one list.
    if (rest[0]?.trim() === '' && rest[1] && kindOf(rest[1]) === kind) rest.shift()
  }
  return `<${kind}>\n${html}</${kind}>`
}

const indentOf = (line) => line.search(/\S/)
const kindOf = (line) => (ITEM.test(line) ? (/^ *\d/.test(line) ? 'ol' : 'ul') : undefined)

/** Lines further in than `indent`, with the blank ones between them. */
function takeIndented(rest, indent) {
  const taken = []
  for (;;) {
    const next = rest.findIndex((line) => line.trim() !== '')
    if (next < 0 || indentOf(rest[next]) <= indent) return taken
    taken.push(...rest.splice(0, next + 1))
  }
}

function takeTable(rest) {
  const rows = takeWhile(rest, (line) => line.startsWith('|')).map((line) =>
    line
      .replace(/^\||\|\s*$/g, '')
      .split(/(?<!\\)\|/)
      .map((cell) => inline(cell.replaceAll('\\|', '|').trim()))
  )
  const row = (cells, tag) => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`
  const [head, , ...body] = rows
  return `<table>\n<thead>${row(head, 'th')}</thead>\n<tbody>\n${body.map((cells) => row(cells, 'td')).join('\n')}\n</tbody>\n</table>`
}

function takeQuote(rest) {
  const lines = takeWhile(rest, (line) => line.startsWith('>')).map((line) => line.replace(/^> ?/, ''))
  return `<blockquote>${blocks(lines).trim()}</blockquote>`
}

function takeParagraph(rest) {
  const first = rest.shift()
  const lines = [first, ...takeWhile(rest, (line) => line.trim() !== '' && !isBlock(line))]
  return `<p>${inline(lines.map((line) => line.trim()).join('\n'))}</p>`
}

/** As GitHub makes anchors: a heading that is a code keeps it. */
export const anchorOf = (heading) =>
  heading
    .toLowerCase()
    .replace(/[^\w\- ]/g, '')
    .replaceAll(' ', '-')

/** Jelly decodes entities before the browser does: the ampersand is written by its name, so that one is left. */
const escaped = (text) =>
  text.replace(/[&<>"]/g, (sign) => `$[AMP]${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' }[sign]};`)

function inline(text) {
  return text
    .split(/(`[^`]+`)/)
    .map((part) => (/^`.+`$/s.test(part) ? `<code>${escaped(part.slice(1, -1))}</code>` : marked(part)))
    .join('')
    .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, (_whole, shown, address) => link(shown, address))
}

const marked = (text) =>
  escaped(text)
    .replace(/\*\*(.+?)\*\*/gs, '<strong>$1</strong>')
    .replace(/(?<![\w*])\*(?!\s)(.+?)\*(?![\w*])/gs, '<em>$1</em>')

/** Other documents are not on the instance: they are named. */
function link(shown, address) {
  if (/^https?:/.test(address)) return `<a href="${address}" target="_blank" rel="noopener noreferrer">${shown}</a>`
  const [path, anchor] = address.split('#')
  if ((path === '' || path === 'problems.md') && anchor) return `<a href="#${anchor}">${shown}</a>`
  const file = `<code>${new URL(path, 'file:///docs/').pathname.slice(1)}</code>`
  return shown === path ? file : `${shown} (${file})`
}
