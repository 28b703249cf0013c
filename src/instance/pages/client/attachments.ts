// Files are added and deleted without leaving the form: what has been typed into its fields stays. Without this the page does the
// same by loading the form again.

const SECTION = 'attachments'
const ADD = `#${SECTION} form.add`

/** Whether files can be added, for g_form. */
export function offerAttaching(offered: boolean): void {
  for (const form of document.querySelectorAll<HTMLElement>(ADD)) form.hidden = !offered
}

/** @param tell what the instance says of it */
export function keepFormOnAttaching(tell: (text: string, kind: string) => void): void {
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement
    if (!form.closest(`#${SECTION}`)) return
    event.preventDefault()
    void sent(form, event.submitter).then(
      (page) => replaced(page, tell),
      (error: Error) => tell(`The instance did not answer: ${error.message}`, 'error')
    )
  })
}

/** The page that the form leads to. */
async function sent(form: HTMLFormElement, submitter: HTMLElement | null): Promise<Document> {
  const data = new FormData(form, submitter)
  const body = form.enctype === 'multipart/form-data' ? data : new URLSearchParams(data as unknown as URLSearchParams)
  const response = await fetch(form.action, { method: 'POST', body })
  return new DOMParser().parseFromString(await response.text(), 'text/html')
}

function replaced(page: Document, tell: (text: string, kind: string) => void): void {
  const [old, now] = [document.getElementById(SECTION), page.getElementById(SECTION)]
  const isOffered = !document.querySelector<HTMLElement>(ADD)?.hidden
  if (old && now) {
    old.replaceWith(now)
    offerAttaching(isOffered)
    document.getElementById(`${SECTION}-heading`)?.focus()
  }
  for (const line of page.querySelectorAll<HTMLElement>('main [role=alert] .message, main p.problem[role=alert]')) {
    const kind = line.className.replace(/\b(message|problem)\b/g, '').trim() || 'error'
    tell(line.textContent ?? '', kind)
  }
}
