// Shown as long as no run has been reported: what to do for the first one.

export function NeverRun() {
  return (
    <div className="kandji-empty">
      <p className="kandji-empty__title">kandji-push has never run</p>
      <p>
        No run has been reported to this instance yet. kandji-push is the program that reads the devices from Kandji and
        sends them here. Where it is installed, run these in turn; each says what is missing.
      </p>
      <ol>
        <li>
          <code>kandji-push connect</code> tries both sides with their credentials.
        </li>
        <li>
          <code>kandji-push preview</code> shows what would change, and changes nothing.
        </li>
        <li>
          <code>kandji-push sync</code> sends the devices; <code>kandji-push run</code> goes on doing so.
        </li>
      </ol>
    </div>
  )
}
