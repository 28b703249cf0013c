// What a screen reader says of what happens on a page. The region is there from the start: one that appears with its text is
// often not read.

import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'

const Announcer = createContext<(text: string) => void>(() => undefined)

/** A function that has a text read when the reader is ready for it. */
export const useAnnouncer = (): ((text: string) => void) => useContext(Announcer)

export function AnnouncerRegion({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ text: '', times: 0 })
  const announce = useCallback((text: string) => setSaid(({ times }) => ({ text, times: times + 1 })), [])
  return (
    <Announcer.Provider value={announce}>
      <div className="kandji-unseen" role="status">
        {/* The same words a second time are read only when the element is a new one. */}
        <span key={said.times}>{said.text}</span>
      </div>
      {children}
    </Announcer.Provider>
  )
}
