// GlideRecordSecure: a GlideRecord that keeps to the access rules of the running user.
// Source: ServiceNow docs, c_GlideRecordSecureAPI ("automatically checks ACLs").
import { GlideRecord } from './glide-record.ts'
import { callableThroughProxy } from './proxy.ts'

export class GlideRecordSecure extends GlideRecord {
  override query(...args: unknown[]): void {
    super.query(...args)
    const { access } = this.$caller.instance
    this.filterRows((state) => access.allows(state.table, 'read', state))
  }

  override get(...args: unknown[]): boolean {
    return super.get(...args) && this.canRead()
  }

  override insert(): string | null {
    return this.canCreate() ? super.insert() : null
  }

  override update(reason?: unknown): string | null {
    return this.canWrite() ? super.update(reason) : null
  }

  override deleteRecord(): boolean {
    return this.canDelete() && super.deleteRecord()
  }
}

callableThroughProxy(GlideRecordSecure)
